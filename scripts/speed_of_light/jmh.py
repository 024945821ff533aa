"""benchmarks.jar under JMH's own options: one process a contestant and round, in which JMH starts a fork a benchmark."""
import json
import os
import pathlib

from . import processes
from .readings import MEASURED


class Jmh:
    """Starts benchmarks.jar, and reads what JMH and the forks leave in the folder."""

    def __init__(self, java, jar, folder):
        command, *options = java
        command = os.path.abspath(command) if os.sep in command else command  # it is started in the folder
        self.start = [command, *options, "-Djmh.ignoreLock=true", f"-Dinitbench.fork-report={folder}", "-jar", os.path.abspath(jar)]
        self.folder = pathlib.Path(folder)

    def run(self, benchmarks, parameters, options):
        """JMH's results, by the benchmark's name without its package."""
        result = self.folder / "jmh.json"
        for left in self.folder.glob("*.json"):
            left.unlink()
        chosen = [text for key, value in parameters.items() for text in ("-p", f"{key}={value}")]
        pattern = "\\.(" + "|".join(benchmarks) + ")$"
        command = [*self.start, pattern, *chosen, "-f", "1", "-foe", "true", *options]
        processes.run([*command, "-rf", "json", "-rff", str(result)], folder=self.folder)  # where its tables are deleted too
        found = {".".join(r["benchmark"].split(".")[-2:]): r for r in json.loads(result.read_text())}
        missing = [name for name in benchmarks if name not in found]
        if missing:
            raise processes.Failed(f"{' '.join(command)}: no result of {', '.join(missing)}")
        return found

    def steps(self, benchmarks, parameters, timing):
        times = ["-wi", timing.warmups, "-w", milliseconds(timing.warmup_seconds)]
        times += ["-i", timing.iterations, "-r", milliseconds(timing.seconds)]
        return self.run(benchmarks, parameters, ["-bm", "avgt", "-tu", "s", "-prof", "gc", *map(str, times)])

    def report(self, name):
        return json.loads((self.folder / name).read_text())


def milliseconds(seconds):
    return f"{round(1e3 * seconds)}ms"


def add_iterations(result, quantity, found):
    """The iterations of one JMH benchmark, in seconds and bytes an operation."""
    seconds = found["primaryMetric"]["rawData"][0]
    metric = next((m for name, m in found["secondaryMetrics"].items() if name.endswith("gc.alloc.rate.norm")), None)
    allocated = metric["rawData"][0] if metric else [None] * len(seconds)
    for one, of_it in zip(seconds, allocated):
        result.add(quantity, MEASURED, one, of_it)
