"""Who takes part: each measures itself in a case, in a process of its own, and reports what it is."""
import pathlib
from dataclasses import dataclass, field

from . import processes
from .cases import REFERENCE, UPDATES
from .jmh import Jmh, add_iterations
from .readings import COLD, ELEMENTWISE, MEASURED, PRODUCTS, READ, STEP, UPDATE, WARMUP

LIMITS = pathlib.Path(__file__).resolve().parents[1] / "limits"
THREAD_VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
C, NUMPY, TORCH, FLOOR = "C", "NumPy", "PyTorch", "element-wise loops"
START_SECONDS = {"jmh": 1.5, "fork": 1.0, "peer": 1.5}
LOSS_TOLERANCE = 1e-9
"""Relative. Rounding of another order (vectors, fused multiply-adds, -ffast-math) moves the loss after 15,000 updates by some 1e-14."""


@dataclass
class Result:
    """What one contestant measured: (quantity, phase, seconds, bytes or None) in order, and what it reports of itself."""

    rows: list = field(default_factory=list)
    version: str = ""
    kernel: str = ""

    def add(self, quantity, phase, seconds, allocated=None):
        self.rows.append((quantity, phase, seconds, allocated))

    def add_trainings(self, seconds, warm):
        for i, one in enumerate(seconds):
            self.add(UPDATE, COLD if i == 0 else WARMUP if i <= warm else MEASURED, one / UPDATES)


def require_loss(got, expected):
    """What is timed has computed the right thing."""
    if not abs(got - expected) <= LOSS_TOLERANCE * expected:
        raise processes.Failed(f"the loss after {UPDATES} updates is {got!r}, not {expected!r}")


@dataclass
class Backend:
    """One backend of benchmarks.jar: a step and its bare products, on circles whole trainings."""

    name: str
    jmh: Jmh
    loss: float

    def measure(self, case, threads, timing):
        result = Result()
        parameters = {"backend": self.name, "layers": case.layers, "batch": case.batch}
        if threads > 1:
            parameters["threads"] = threads
        if case.name == "circles":
            self.train(result, timing)
        benchmarks = {STEP: "ForwardBackward.step", PRODUCTS: "BareProducts.multiply"}
        if case.name == "cats":
            del benchmarks[PRODUCTS]  # no target needs them
        found = self.jmh.steps(list(benchmarks.values()), parameters, timing)
        for quantity, benchmark in benchmarks.items():
            add_iterations(result, quantity, found[benchmark])
        info = self.jmh.report("backend.json")
        if info["threads"] > threads:
            raise processes.Failed(f"{self.name}: computes with {info['threads']} threads, not {threads}")
        result.version = f"{info['library']} {info['version']}"
        result.kernel = info["kernel"]
        return result

    def expected(self, case, timing):
        one = START_SECONDS["fork"] + timing.step_seconds + {"medium": 0.5, "large": 3}.get(case.name, 0)
        if case.name == "circles":
            return 2 * START_SECONDS["jmh"] + 2 * one + (24 if self.name == REFERENCE else 8)
        return START_SECONDS["jmh"] + one * (1 if case.name == "cats" else 2)

    def train(self, result, timing):
        """By a time to loss whose target is out of reach: then the whole budget of updates is timed."""
        warm, measured = (1, 2) if self.name == REFERENCE else (timing.warm_trainings, timing.trainings)
        parameters = {"backend": self.name, "init": "he", "targetLoss": 1e-6}
        found = self.jmh.run(["TimeToLoss.train"], parameters, ["-wi", "0", "-i", str(1 + warm + measured)])
        seconds = found["TimeToLoss.train"]["primaryMetric"]["rawData"][0]
        search = self.jmh.report("time-to-loss.json")["search"]
        if search["updates"] != UPDATES:
            raise processes.Failed(f"{self.name}: made {search['updates']} updates, not {UPDATES}")
        require_loss(search["finalLoss"], self.loss)
        result.add_trainings(seconds, warm)


@dataclass
class ElementwiseLoops:
    """A step's element-wise work in Java, without a backend."""

    jmh: Jmh
    name: str = FLOOR

    def measure(self, case, threads, timing):
        result = Result()
        parameters = {"layers": case.layers, "batch": case.batch}
        found = self.jmh.steps(["ElementwiseFloor.run"], parameters, timing)
        add_iterations(result, ELEMENTWISE, found["ElementwiseFloor.run"])
        return result

    def expected(self, case, timing):
        return START_SECONDS["jmh"] + START_SECONDS["fork"] + timing.step_seconds


@dataclass
class CProgram:
    """The C floor: trainings on circles, or readings of the inputs of cats and dogs."""

    program: str
    arguments: list
    version: str
    loss: float
    name: str = C

    def measure(self, case, threads, timing):
        result = Result(version=self.version)
        count = 1 + timing.warm_trainings + timing.trainings if case.name == "circles" else 20
        printed = processes.pairs(processes.run([self.program, *self.arguments, str(count)]))
        seconds = [float(value) for key, value in printed if key == "seconds"]
        if case.name == "circles":
            require_loss(float(dict(printed)["loss"]), self.loss)
            result.add_trainings(seconds, timing.warm_trainings)
        else:
            for i, one in enumerate(seconds):
                result.add(READ, WARMUP if i < len(seconds) // 4 else MEASURED, one)
        return result

    def expected(self, case, timing):
        return 1.5


@dataclass
class PythonPeer:
    """NumPy or PyTorch: the same step, the same training."""

    name: str
    python: list
    version: str
    kernel: str
    circles: str
    loss: float

    SCRIPTS = {NUMPY: "numpy_peer.py", TORCH: "torch_peer.py"}
    TRAININGS = {NUMPY: 3, TORCH: 2}  # the first is cold; nothing is compiled while they run

    def measure(self, case, threads, timing):
        result = Result(version=self.version, kernel=self.kernel)
        if case.name == "circles":
            arguments = ["circles", self.circles, self.TRAININGS[self.name]]
        else:
            arguments = ["step", case.layers, case.batch, *([threads] if self.name == TORCH else [])]
            arguments += [timing.warmups, timing.warmup_seconds, timing.iterations, timing.seconds]
        printed = processes.pairs(peer(self.python, self.SCRIPTS[self.name], arguments, threads))
        seconds = [float(value) for key, value in printed if key == "seconds"]
        if case.name == "circles":
            require_loss(float(dict(printed)["loss"]), self.loss)
            result.add_trainings(seconds, 0)
        else:
            for one in seconds:
                result.add(STEP, MEASURED, one)
        return result

    def expected(self, case, timing):
        training = {NUMPY: 2.2, TORCH: 5.5}[self.name]
        return START_SECONDS["peer"] + (training * self.TRAININGS[self.name] if case.name == "circles" else timing.step_seconds)


def peer(python, script, arguments, threads=1):
    """What a script of scripts/limits prints, kept to that many threads."""
    environment = {name: str(threads) for name in THREAD_VARIABLES}
    return processes.run([*python, str(LIMITS / script), *map(str, arguments)], environment)
