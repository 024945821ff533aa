"""Who can take part on this machine: what is missing is a note, and its columns stay empty."""
import pathlib
import shlex
import shutil
import sys

from . import machine, processes
from .cases import CASES, REFERENCE, named
from .contestants import LIMITS, NUMPY, TORCH, Backend, CProgram, ElementwiseLoops, Jmh, PythonPeer, peer

sys.path.insert(0, str(LIMITS))
import circles  # noqa: E402

COMPILER_OPTIONS = ["-O3", "-march=native", "-ffast-math"]


class Unusable(Exception):
    """The run cannot begin; one line with the remedy."""


class Setting:
    """The contestants of this machine, and the notes about those that are not."""

    def __init__(self, arguments, folder):
        self.folder = pathlib.Path(folder)
        self.java = shlex.split(arguments.java)
        jar = pathlib.Path(arguments.jar)
        if not jar.is_file():
            raise Unusable(f"{jar}: not found; build it with: mvn -pl benchmarks verify")
        self.jmh = Jmh(self.java, jar, self.folder)
        self.notes = []
        self.circles = str(self.folder / "circles.bin")
        circles.write(self.circles)
        self.loss = circles.loss(circles.golden("final"))
        self.cases = [named(name) for name in arguments.only.split(",")] if arguments.only else list(CASES)
        self.backends = self.available(arguments)
        self.c = {} if not any(c.name in ("circles", "cats") for c in self.cases) else self.compiled(arguments.cc)
        self.peers = [
            found
            for name, command in ((NUMPY, arguments.python), (TORCH, arguments.torch_python or arguments.python))
            if (found := self.peer(name, shlex.split(command)))
        ]
        self.multithreaded = self.several_threads()

    def available(self, arguments):
        """Every backend that `backends` shows as available, or those that were requested."""
        try:
            lines = processes.run([*self.java, "-jar", arguments.jar, "backends"]).splitlines()
        except processes.Failed as e:
            raise Unusable(f"{arguments.jar}: 'backends' failed: {e}") from e
        status = {words[0]: words[1] for words in map(str.split, lines) if len(words) > 1 and words[1] in ("available", "unavailable")}
        found = [name for name, one in status.items() if one == "available"]
        if arguments.backends:
            requested = arguments.backends.split(",")
            for name in requested:
                if name not in found:
                    raise Unusable(f"backend {name}: is not available here; there are {', '.join(found)}")
            return requested
        self.notes += [f"{name}: unavailable; 'java -jar benchmarks.jar backends' prints the reason" for name in status if name not in found]
        return found

    def compiled(self, compiler):
        """The C programs; empty without a compiler, and then what is held against them is not measured."""
        cc = shlex.split(compiler)
        if not shutil.which(cc[0]):
            self.notes.append(f"{cc[0]} is not installed: no C floor, so what is held against it is not measured")
            return {}
        version = processes.run([*cc, "--version"]).splitlines()[0]
        programs = {}
        for case, source, arguments in (("circles", "circles_floor", [self.circles]), ("cats", "read_inputs", [])):
            program = str(self.folder / source)
            try:
                processes.run([*cc, *COMPILER_OPTIONS, str(LIMITS / f"{source}.c"), "-o", program, "-lm"])
            except processes.Failed as e:
                raise Unusable(f"{source}.c: does not compile: {e}") from e
            programs[case] = CProgram(program, arguments, " ".join([version, *COMPILER_OPTIONS]), self.loss)
        return programs

    def peer(self, name, python):
        try:
            versions = dict(processes.pairs(peer(python, PythonPeer.SCRIPTS[name], ["version"])))
        except processes.Failed as e:
            self.notes.append(f"{name}: not measured, {' '.join(python)} printed: {e}")
            return None
        if not any(library in versions["blas"] for library in ("openblas", "mkl", "blis")):
            self.notes.append(f"{name}: its BLAS is '{versions['blas']}', no optimised one that is known here: no fair peer")
        return PythonPeer(name, python, versions["version"], versions["blas"], self.circles, self.loss)

    def several_threads(self):
        """By number of threads, the backends whose products can use as many, by a small product."""
        counts = sorted({threads for case in self.cases for threads in case.threads} - {1})
        found = {}
        for threads in counts:
            if threads > machine.cores():
                self.notes.append(f"{threads} threads: not measured, this process may use {machine.cores()} CPU(s)")
                continue
            refusals = {name: self.refusal(name, threads) for name in self.backends}
            found[threads] = [name for name in self.backends if refusals[name] is None]
            self.notes += dict.fromkeys(f"{threads} threads: {why}" for why in refusals.values() if why)
        return found

    def refusal(self, name, threads):
        """Why the backend refuses as many threads; None if it does not. One that fails otherwise takes part, and fails there."""
        parameters = {"backend": name, "threads": threads, "m": 2, "n": 2, "k": 2}
        try:
            self.jmh.run(["Gemm.multiply"], parameters, ["-wi", "0", "-i", "1", "-r", "10ms"])
        except processes.Failed as e:
            return str(e) if e.refused else None
        return None

    def planned(self):
        """Pairs of case and threads."""
        return [(case, threads) for case in self.cases for threads in case.threads]

    def contestants(self, case, threads):
        """Those of the case, C first."""
        if threads > 1 and threads not in self.multithreaded:
            return []
        names = self.backends if threads == 1 else self.multithreaded[threads]
        found = [self.c[case.name]] if case.name in self.c else []
        found += self.peers
        found += [ElementwiseLoops(self.jmh)] if case.name == "circles" else []
        return found + [Backend(name, self.jmh, self.loss) for name in names if name != REFERENCE or case.takes_reference]
