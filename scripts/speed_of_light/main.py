"""Measures in one go how far every backend is from what this machine can do.

The C floor, NumPy and PyTorch where they are installed, and every backend of benchmarks.jar, in rounds: in each, all contestants of a case once,
in an order that moves on from round to round. Prints the ratios and the targets; leaves in the folder measurements.csv (every iteration),
ratios.csv (the targets), run.json (the machine, the settings) and report.md. Needs Python 3.8 or newer and a JDK; the rest is optional,
and what is missing is reported.
"""
import argparse
import csv
import datetime
import json
import os
import pathlib
import shlex
import sys
import tempfile

from . import machine, readings, report
from .cases import DEFAULT, QUICK
from .figures import Figures
from .processes import Failed
from .rounds import carry_out, clock, log, trials
from .setting import Setting, Unusable
from .targets import targets

ROOT = pathlib.Path(__file__).resolve().parents[2]
OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


def parser():
    p = argparse.ArgumentParser("speed-of-light", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--rounds", type=int, help="default: 3, with --quick 1")
    p.add_argument("--quick", action="store_true", help="one round of short iterations: a first look, no result")
    p.add_argument("--only", metavar="CASES", help="of circles,small,medium,large,cats")
    p.add_argument("--backends", metavar="NAMES", help="default: all that are available; reference in the small cases alone")
    p.add_argument("--python", default=sys.executable, metavar="COMMAND", help="a Python that has NumPy (and PyTorch)")
    p.add_argument("--torch-python", metavar="COMMAND", help="one that has PyTorch, if it is another")
    p.add_argument("--java", default=default_java(), metavar="COMMAND")
    p.add_argument("--jar", default=str(ROOT / "benchmarks.jar"))
    p.add_argument("--cc", default="gcc", metavar="COMMAND")
    p.add_argument("--out", metavar="DIR", help="default: reports/runs/speed-of-light-<utc>")
    p.add_argument("--plan", action="store_true", help="list the contestants and the time, measure nothing")
    p.add_argument("--table", metavar="DIR", help="print the README's table from that folder, measure nothing")
    p.add_argument("--self-test", action="store_true", help="test the arithmetic")
    return p


def default_java():
    home = os.environ.get("JAVA_HOME")
    return str(pathlib.Path(home, "bin", "java")) if home else "java"


def main(words):
    arguments = parser().parse_args(words)
    try:
        if arguments.self_test:
            from . import selftest

            return selftest.run()
        if arguments.table:
            print(report.summary(*load(arguments.table)), end="")
            return OK
        if arguments.rounds is not None and arguments.rounds < 1:
            raise Unusable(f"--rounds: {arguments.rounds} is below 1")
        with tempfile.TemporaryDirectory() as folder:
            return measure(arguments, folder)
    except (Unusable, Failed, ValueError, OSError) as e:
        log(f"speed-of-light: {e}")
        return FAILED if isinstance(e, Failed) else USAGE


def load(folder):
    """The run and its readings."""
    run = json.loads((pathlib.Path(folder) / "run.json").read_text(encoding="utf-8"))
    return run, readings.read(pathlib.Path(folder) / "measurements.csv")


def measure(arguments, folder):
    begun = datetime.datetime.now(datetime.timezone.utc)
    described = machine.describe(shlex.split(arguments.java))
    setting = Setting(arguments, folder)
    timing = QUICK if arguments.quick else DEFAULT
    rounds = arguments.rounds or (1 if arguments.quick else 3)
    plan = trials(setting, rounds)
    log(f"{len(plan)} trials in {rounds} round(s), about {clock(sum(trial.expected(timing) for trial in plan))}")
    for note in setting.notes:
        log(note)
    if arguments.plan:
        for trial in plan:
            print(f"{trial.title()}  {trial.contestant.name}")
        return OK
    out = pathlib.Path(arguments.out or ROOT / "reports" / "runs" / f"speed-of-light-{begun:%Y%m%dT%H%M%SZ}")
    out.mkdir(parents=True)
    run = {
        "schema": readings.SCHEMA,
        "utc": f"{begun:%Y-%m-%dT%H:%M:%SZ}",
        "rounds": rounds,
        "timing": vars(timing),
        "planned": [[case.name, threads] for case, threads in setting.planned()],
        "machine": described,
        "notes": setting.notes + (["quick: a first look, no result"] if arguments.quick else []),
    }
    (out / "run.json").write_text(json.dumps(run, indent=2) + "\n", encoding="utf-8")
    failures, interrupted = carry_out(plan, timing, out / "measurements.csv")
    finish(out)
    return INTERRUPTED if interrupted else FAILED if failures else OK


def finish(out):
    """From what is in the folder: ratios.csv, report.md, and the report on the console."""
    run, rows = load(out)
    with open(out / "ratios.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["schema", "case", "threads", "backend", "what", "value", "unit", "sense", "limit", "verdict"])
        for t in targets(Figures(rows), [tuple(pair) for pair in run["planned"]]):
            value = "" if t.value is None else repr(t.value)
            unit = t.unit or "ratio"
            writer.writerow([readings.SCHEMA, t.case, t.threads, t.contestant, t.what, value, unit, t.sense, t.limit, t.verdict])
    text = report.whole(run, rows)
    (out / "report.md").write_text(text, encoding="utf-8")
    print(text, end="")
    log(f"in {out}: measurements.csv, ratios.csv, run.json, report.md")
