"""The rounds: in each, every contestant of every case once, in an order that moves on from round to round."""
import datetime
import sys
import time
from dataclasses import dataclass

from . import readings, report
from .noise import Watch
from .figures import Figures
from .processes import Failed


@dataclass(frozen=True)
class Trial:
    """One contestant in one round of one case."""

    round: int
    position: int
    case: object
    threads: int
    contestant: object

    def expected(self, timing):
        """Seconds, roughly."""
        return self.contestant.expected(self.case, timing)

    def title(self):
        return f"round {self.round}  {self.case.name}{report.threads_text(self.threads)}"


def trials(setting, rounds):
    """In the order in which they run."""
    return [
        Trial(r + 1, position + 1, case, threads, contestant)
        for r in range(rounds)
        for case, threads in setting.planned()
        for position, contestant in enumerate(rotated(setting.contestants(case, threads), r, rounds))
    ]


def rotated(values, which, rounds):
    """The values from another start in each round; the starts are spread over them."""
    start = which * len(values) // rounds
    return values[start:] + values[:start]


def carry_out(plan, timing, path):
    """Measures the trials; a failing one is a row. Returns how many failed, and whether the user interrupted."""
    begun = time.monotonic()
    done, whole = 0.0, sum(trial.expected(timing) for trial in plan)
    failures = 0
    table = readings.Table(path)
    try:
        for trial in plan:
            rows = measured(trial, timing)
            table.append(rows)
            failures += rows[0].status != "ok"
            done += trial.expected(timing)
            left = (time.monotonic() - begun) / done * (whole - done)
            log(f"{trial.title()}  {outcome(rows)}  (about {clock(left)} left)")
    except KeyboardInterrupt:
        log("interrupted; what was measured is kept")
        return failures, True
    finally:
        table.close()
    return failures, False


def measured(trial, timing):
    """The trial's readings."""
    common = dict(schema=readings.SCHEMA, utc=utc(), round=trial.round, position=trial.position, case=trial.case.name)
    common.update(layers=trial.case.layers, batch=trial.case.batch, threads=trial.threads, contestant=trial.contestant.name)
    watch = Watch()
    try:
        result = trial.contestant.measure(trial.case, trial.threads, timing)
    except Failed as e:
        return [readings.failure(common, str(e))]
    common.update(version=result.version, kernel=result.kernel, others_cpu_share=watch.others())
    return [
        readings.Reading(
            **common,
            quantity=quantity,
            phase=phase,
            iteration=i + 1,
            seconds_per_op=seconds,
            alloc_bytes_per_op=allocated,
            status="ok",
            error="",
        )
        for i, (quantity, phase, seconds, allocated) in enumerate(result.rows)
    ]


def outcome(rows):
    """A trial in a few words."""
    first = rows[0]
    if first.status != "ok":
        return f"{first.contestant}: FAILED: {first.error}"
    figures = Figures(rows)
    quantities = dict.fromkeys(r.quantity for r in rows)
    words = (f"{q} {report.duration(figures.seconds(first.case, first.threads, first.contestant, q))}" for q in quantities)
    return f"{first.contestant}: {', '.join(words)}"


def log(line):
    print(line, file=sys.stderr, flush=True)


def utc():
    return f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%dT%H:%M:%SZ}"


def clock(seconds):
    """Minutes and seconds."""
    return f"{round(seconds) // 60}:{round(seconds) % 60:02d} min"
