"""What the figures are held against: each target is a value, a limit, and met, missed or not measured."""
from dataclasses import dataclass
from typing import Optional

from .contestants import C, FLOOR, NUMPY, TORCH
from .readings import ELEMENTWISE, PRODUCTS, READ, STEP, UPDATE

AT_MOST, AT_LEAST, ABOVE, BELOW = "at most", "at least", "above", "below"
MET, MISSED, NOT_MEASURED = "met", "missed", "not measured"
MIN_OBJECT_BYTES = 16
"""What one allocation in each step would show at least; JMH's own share of an iteration is less."""


@dataclass(frozen=True)
class Target:
    """One line: `value` is a ratio, or bytes; None where one of its sides was not measured."""

    case: str
    threads: int
    contestant: str
    what: str
    value: Optional[float]
    unit: str
    sense: str
    limit: float

    @property
    def verdict(self):
        if self.value is None:
            return NOT_MEASURED
        holds = {
            AT_MOST: self.value <= self.limit,
            AT_LEAST: self.value >= self.limit,
            ABOVE: self.value > self.limit,
            BELOW: self.value < self.limit,
        }
        return MET if holds[self.sense] else MISSED


def ratio(numerator, denominator):
    """None where one of them was not measured."""
    return None if numerator is None or denominator is None else numerator / denominator


def total(*parts):
    return None if None in parts else sum(parts)


def targets(figures, planned):
    """The targets of the cases that were planned, pairs of name and threads."""
    found = []
    for case, threads in planned:
        found += {"circles": circles, "small": small, "cats": cats}.get(case, large)(figures, case, threads)
    return found


def best_of(figures, case, threads):
    names = figures.backends(case, threads, figures.main_quantity(case))
    return names[0] if names else ""


def circles(figures, case, threads):
    best = best_of(figures, case, threads)
    seconds = figures.seconds(case, threads, best, UPDATE)
    c, numpy = (figures.seconds(case, threads, name, UPDATE) for name in (C, NUMPY))
    found = [
        Target(case, threads, best, "best backend / C", ratio(seconds, c), "", AT_MOST, 2),
        Target(case, threads, best, "NumPy / best backend", ratio(numpy, seconds), "", AT_LEAST, 10),
    ]
    for name in figures.backends(case, threads, UPDATE)[1:]:
        value = ratio(figures.seconds(case, threads, name, UPDATE), own_floor(figures, case, threads, name))
        found.append(Target(case, threads, name, "backend / (its products + element-wise loops)", value, "", AT_MOST, 1.3))
    return [*found, allocation(figures, case, threads)]


def own_floor(figures, case, threads, backend):
    """What a backend's step costs at least: its bare products and the element-wise work as plain loops."""
    products = figures.seconds(case, threads, backend, PRODUCTS)
    return total(products, figures.seconds(case, threads, FLOOR, ELEMENTWISE))


def ahead(figures, case, threads, best, peers):
    seconds = figures.seconds(case, threads, best, STEP)
    return [
        Target(case, threads, best, f"{peer} / best backend", ratio(figures.seconds(case, threads, peer, STEP), seconds), "", ABOVE, 1)
        for peer in peers
    ]


def large(figures, case, threads):
    best = best_of(figures, case, threads)
    value = ratio(figures.seconds(case, threads, best, STEP), figures.seconds(case, threads, best, PRODUCTS))
    own = Target(case, threads, best, "best backend / its products", value, "", AT_MOST, 1.15)
    return [own, *ahead(figures, case, threads, best, (NUMPY, TORCH))]


def small(figures, case, threads):
    best = best_of(figures, case, threads)
    libraries = figures.backends(case, threads, PRODUCTS)
    fastest = figures.seconds(case, threads, libraries[0], PRODUCTS) if libraries else None
    value = ratio(figures.seconds(case, threads, best, STEP), fastest)
    of_whom = f" ({libraries[0]})" if libraries else ""
    products = Target(case, threads, best, f"best backend / the fastest products{of_whom}", value, "", AT_MOST, 1.5)
    return [products, *ahead(figures, case, threads, best, (NUMPY,))]


def allocation(figures, case, threads):
    """The harness is the same for every backend: it allocates at most what the most frugal one shows."""
    steps = [(figures.get(case, threads, name, STEP).alloc_bytes, name) for name in figures.backends(case, threads, STEP)]
    least, name = min([s for s in steps if s[0] is not None], default=(None, ""))
    return Target(case, threads, name, "bytes a step of the most frugal backend", least, "B", BELOW, MIN_OBJECT_BYTES)


def cats(figures, case, threads):
    best = best_of(figures, case, threads)
    once = figures.seconds(case, threads, C, READ)
    value = ratio(figures.seconds(case, threads, best, STEP), once and 2 * once)
    return [Target(case, threads, best, "best backend / reading X twice in C", value, "", AT_MOST, 1.5)]
