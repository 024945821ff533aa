"""Medians: of a round's iterations, then of the rounds."""
import statistics
from collections import defaultdict
from dataclasses import dataclass
from typing import Optional

from .contestants import C, FLOOR, NUMPY, TORCH
from .readings import COLD, MEASURED, STEP, UPDATE

OTHERS = (C, FLOOR, NUMPY, TORCH)
"""The contestants that are no backends."""


STEADY = 1.5
"""Iterations of one round that differ by more were noisy, or measured before the JIT compiler was done."""


@dataclass(frozen=True)
class Figure:
    """The median over rounds, the lowest and highest round's, and how many rounds there are."""

    seconds: float
    lowest: float
    highest: float
    rounds: int
    alloc_bytes: Optional[float]


class Figures:
    """Every median of a run, by case, threads, contestant and quantity."""

    def __init__(self, readings):
        rounds = defaultdict(lambda: defaultdict(list))
        for r in readings:
            if r.status == "ok" and r.phase in (COLD, MEASURED):
                rounds[r.case, r.threads, r.contestant, r.quantity, r.phase][r.round].append(r)
        self.figures = {key: summary(list(of_round.values())) for key, of_round in rounds.items()}

    def get(self, case, threads, contestant, quantity, phase=MEASURED):
        return self.figures.get((case, threads, contestant, quantity, phase))

    def seconds(self, case, threads, contestant, quantity):
        """The median; None where it was not measured."""
        figure = self.get(case, threads, contestant, quantity)
        return figure and figure.seconds

    def contestants(self, case, threads, quantity):
        """Those that have the quantity, fastest first."""
        found = [(f.seconds, k[2]) for k, f in self.figures.items() if k[:2] == (case, threads) and k[3:] == (quantity, MEASURED)]
        return [name for _, name in sorted(found)]

    def backends(self, case, threads, quantity):
        return [name for name in self.contestants(case, threads, quantity) if name not in OTHERS]

    def main_quantity(self, case):
        return UPDATE if case == "circles" else STEP


def unsteady(readings):
    """What was measured while it was still changing: case, contestant and quantity, by the largest ratio of two iterations of a round."""
    rounds = defaultdict(list)
    for r in readings:
        if r.status == "ok" and r.phase == MEASURED:
            rounds[r.case, r.threads, r.contestant, r.quantity, r.round].append(r.seconds_per_op)
    found = {}
    for (*key, _), seconds in rounds.items():
        spread = max(seconds) / min(seconds)
        if spread > STEADY:
            found[tuple(key)] = max(spread, found.get(tuple(key), 0))
    return found


def summary(rounds):
    """The figure of some rounds' readings."""
    seconds = [statistics.median(r.seconds_per_op for r in of_round) for of_round in rounds]
    allocated = [r.alloc_bytes_per_op for of_round in rounds for r in of_round if r.alloc_bytes_per_op is not None]
    return Figure(
        statistics.median(seconds),
        min(seconds),
        max(seconds),
        len(rounds),
        statistics.median(allocated) if allocated else None,
    )
