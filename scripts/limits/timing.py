"""How the peers in Python measure and what they print: the same as JMH does, so that both sides' figures mean the same.

Lines of a key, a tab and a value: `seconds` of one operation, a line an iteration, and what else is requested of the peer about itself.
"""
import time


def iterations(step, warmups, warmup_seconds, count, seconds):
    """The mean seconds of a step in each of `count` iterations of at least `seconds`, after warm-up iterations that are not printed."""
    for _ in range(warmups):
        mean(step, warmup_seconds)
    for _ in range(count):
        show("seconds", mean(step, seconds))


def mean(step, seconds):
    start = time.perf_counter()
    steps = 0
    while True:
        step()
        steps += 1
        elapsed = time.perf_counter() - start
        if elapsed >= seconds:
            return elapsed / steps


def trainings(train, count):
    """The seconds of each training, in order: the first of them is the cold one."""
    for _ in range(count):
        start = time.perf_counter()
        train()
        show("seconds", time.perf_counter() - start)


def show(key, value):
    print(key, repr(value) if isinstance(value, float) else value, sep="\t", flush=True)


def blas():
    """The file of the BLAS that this process has loaded; empty if the system does not show it."""
    try:
        with open("/proc/self/maps", encoding="utf-8") as maps:
            loaded = {line.split()[-1] for line in maps if "/" in line}
    except OSError:
        return ""
    names = sorted(path.rsplit("/", 1)[-1] for path in loaded)
    for library in ("openblas", "mkl_rt", "blis", "blas"):
        for name in names:
            if library in name:
                return name
    return ""
