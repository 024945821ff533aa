"""What is measured: the networks, and how long."""
from dataclasses import dataclass

UPDATES = 15000
"""The updates of one training on circles, as in the notebooks."""

REFERENCE = "reference"
"""The backend that is slow by design: it takes part where a step has few products, with fewer repetitions."""


@dataclass(frozen=True)
class Case:
    """One network on one number of examples."""

    name: str
    layers: str
    batch: int
    threads: tuple  # how many a product may use; each is measured
    title: str

    @property
    def flops(self):
        """The products of one step: W X and dZ X' of every layer, W' dZ of all but the first."""
        sizes = [int(size) for size in self.layers.split("-")]
        products = [2 * m * n * self.batch for n, m in zip(sizes, sizes[1:])]
        return 3 * sum(products) - products[0]

    @property
    def takes_reference(self):
        return self.flops < 2e8  # a tenth of a second or two a step


CASES = (
    Case("circles", "2-10-5-1", 300, (1,), "circles, He, 15,000 full-batch updates of 2-10-5-1 on 300 examples"),
    Case("small", "64-64-64-64-1", 64, (1,), "one step of 64-64-64-64-1 on 64 examples"),
    Case("medium", "784-512-256-1", 128, (1, 2), "one step of 784-512-256-1 on 128 examples"),
    Case("large", "1024-1024-1024-1024-1", 256, (1, 2), "one step of 1024-1024-1024-1024-1 on 256 examples"),
    Case("cats", "67500-5-5-1", 100, (1,), "one step of 67500-5-5-1 (cats and dogs) on 100 examples"),
)


def named(name):
    for case in CASES:
        if case.name == name:
            return case
    raise ValueError(f"no case '{name}'; there are {', '.join(case.name for case in CASES)}")


@dataclass(frozen=True)
class Timing:
    """How long a contestant is measured in a round.

    The same for JMH and the peers: warm-up iterations, then measured ones, each of so many seconds. A training on circles is an
    iteration: the first is the cold one, `warm_trainings` more are warm-up.
    """

    warmups: int
    warmup_seconds: float
    iterations: int
    seconds: float
    warm_trainings: int
    trainings: int

    @property
    def step_seconds(self):
        return self.warmups * self.warmup_seconds + self.iterations * self.seconds


DEFAULT = Timing(3, 0.4, 4, 0.2, 5, 6)
QUICK = Timing(2, 0.2, 3, 0.1, 3, 2)
