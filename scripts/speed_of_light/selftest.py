"""Tests of the arithmetic, on figures whose answers are known: scripts/speed-of-light --self-test."""
import pathlib
import tempfile
import unittest

from . import readings, report
from .cases import named
from .contestants import C, FLOOR, NUMPY, Result, require_loss
from .figures import Figures, unsteady
from .jmh import add_iterations
from .processes import Failed
from .readings import COLD, ELEMENTWISE, MEASURED, PRODUCTS, READ, STEP, UPDATE, WARMUP
from .rounds import rotated
from .setting import circles
from .targets import MET, MISSED, NOT_MEASURED, targets


def reading(contestant, quantity, seconds, case="large", threads=1, round_number=1, phase=MEASURED, allocated=None):
    common = dict(schema=1, utc="", round=round_number, position=1, case=case, layers="1-1", batch=1, threads=threads)
    common.update(contestant=contestant, version="v", kernel="k", quantity=quantity, phase=phase, iteration=1)
    return readings.Reading(
        **common, seconds_per_op=seconds, alloc_bytes_per_op=allocated, others_cpu_share=0.25, status="ok", error='a "b", c')


def verdicts(rows, case, threads=1):
    return {(t.what.split(" (")[0], t.contestant): (t.value, t.verdict) for t in targets(Figures(rows), [(case, threads)])}


class MedianTest(unittest.TestCase):
    def test_median_of_a_round_then_of_the_rounds(self):
        rows = [reading("a", STEP, s, round_number=r) for r, s in ((1, 1), (1, 9), (1, 2), (2, 4), (2, 6), (3, 100), (3, 100), (3, 1))]
        figure = Figures(rows).get("large", 1, "a", STEP)
        self.assertEqual((figure.seconds, figure.lowest, figure.highest, figure.rounds), (5, 2, 100, 3))

    def test_warm_up_does_not_count_and_the_cold_training_stands_apart(self):
        result = Result()
        result.add_trainings([60000, 45000, 30000, 15000], 2)
        rows = [reading("a", q, s, phase=phase) for q, phase, s, _ in result.rows]
        self.assertEqual([r.phase for r in rows], [COLD, WARMUP, WARMUP, MEASURED])
        self.assertEqual(Figures(rows).seconds("large", 1, "a", UPDATE), 1)
        self.assertEqual(Figures(rows).get("large", 1, "a", UPDATE, COLD).seconds, 4)

    def test_iterations_of_a_round_that_still_change_are_named(self):
        rows = [reading("a", STEP, s, round_number=r) for r, s in ((1, 1), (1, 1.5), (2, 9))]
        self.assertEqual(unsteady(rows), {})
        self.assertEqual(unsteady([*rows, reading("a", STEP, 18, round_number=2)]), {("large", 1, "a", STEP): 2})

    def test_backends_are_ordered_by_speed_and_peers_are_none(self):
        rows = [reading("slow", STEP, 3), reading(NUMPY, STEP, 1), reading("fast", STEP, 2)]
        self.assertEqual(Figures(rows).backends("large", 1, STEP), ["fast", "slow"])


class TargetTest(unittest.TestCase):
    def test_large(self):
        rows = [reading("a", STEP, 1.15), reading("a", PRODUCTS, 1), reading("b", STEP, 9), reading(NUMPY, STEP, 1.15)]
        found = verdicts(rows, "large")
        self.assertEqual(found["best backend / its products", "a"], (1.15, MET))
        self.assertEqual(found["NumPy / best backend", "a"], (1, MISSED))  # ahead means faster
        self.assertEqual(found["PyTorch / best backend", "a"], (None, NOT_MEASURED))

    def test_threads_are_kept_apart(self):
        rows = [reading("a", STEP, 4), reading("a", PRODUCTS, 4), reading("a", STEP, 3, threads=2), reading("a", PRODUCTS, 2, threads=2)]
        self.assertEqual(verdicts(rows, "large", 2)["best backend / its products", "a"], (1.5, MISSED))

    def test_nothing_measured_is_never_met(self):
        for case in ("circles", "small", "medium", "large", "cats"):
            self.assertEqual({t.verdict for t in targets(Figures([]), [(case, 1)])}, {NOT_MEASURED})

    def test_circles(self):
        of = lambda name, quantity, seconds, **more: reading(name, quantity, seconds, case="circles", **more)
        rows = [of("a", UPDATE, 12), of(NUMPY, UPDATE, 119), of("b", UPDATE, 26), of("b", PRODUCTS, 15), of("c", UPDATE, 40)]
        rows += [of(FLOOR, ELEMENTWISE, 5), of("b", STEP, 26, allocated=0.5), of("c", STEP, 40, allocated=64.0)]
        found = verdicts(rows, "circles")
        self.assertEqual(found["best backend / C", "a"], (None, NOT_MEASURED))
        self.assertEqual(found["NumPy / best backend", "a"], (119 / 12, MISSED))
        self.assertEqual(found["backend /", "b"], (1.3, MET))
        self.assertEqual(verdicts([*rows, of(C, UPDATE, 6)], "circles")["best backend / C", "a"], (2, MET))
        self.assertEqual(found["bytes a step of the most frugal backend", "b"], (0.5, MET))

    def test_small_is_held_against_the_fastest_products_of_all(self):
        of = lambda name, quantity, seconds: reading(name, quantity, seconds, case="small")
        found = verdicts([of("a", STEP, 3), of("a", PRODUCTS, 2.5), of("b", STEP, 4), of("b", PRODUCTS, 2), of(NUMPY, STEP, 3.5)], "small")
        self.assertEqual(found["best backend / the fastest products", "a"], (1.5, MET))
        self.assertEqual(found["NumPy / best backend", "a"][1], MET)

    def test_cats_read_twice(self):
        rows = [reading("a", STEP, 3.2, case="cats"), reading(C, READ, 1, case="cats")]
        self.assertEqual(verdicts(rows, "cats")["best backend / reading X twice in C", "a"], (1.6, MISSED))


class FormTest(unittest.TestCase):
    def test_rows_read_back(self):
        rows = [reading("a", STEP, 0.1 + 0.2), readings.failure(
            dict(schema=1, utc="", round=1, position=1, case="large", layers="1-1", batch=1, threads=1, contestant="b"), "why, \"so\"")]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "measurements.csv")
            table = readings.Table(path)
            table.append(rows)
            table.close()
            self.assertEqual(readings.read(path), rows)
            path.write_text("a,b\n1,2\n")
            with self.assertRaisesRegex(ValueError, "is no measurements.csv"):
                readings.read(path)

    def test_every_contestant_comes_first_once_where_there_are_as_many_rounds(self):
        self.assertEqual([rotated([1, 2, 3], r, 3) for r in range(3)], [[1, 2, 3], [2, 3, 1], [3, 1, 2]])
        self.assertEqual(rotated([], 1, 3), [])

    def test_jmh_iterations(self):
        found = {"primaryMetric": {"rawData": [[1.5, 2.5]]}, "secondaryMetrics": {"·gc.alloc.rate.norm": {"rawData": [[8.0, 0.5]]}}}
        result = Result()
        add_iterations(result, STEP, found)
        self.assertEqual(result.rows, [(STEP, MEASURED, 1.5, 8.0), (STEP, MEASURED, 2.5, 0.5)])

    def test_durations(self):
        texts = [report.duration(s) for s in (None, 6.5e-6, 0.0123, 0.5, 2, 123.4)]
        self.assertEqual(texts, ["", "6.50 µs", "12.3 ms", "500 ms", "2.00 s", "123 s"])

    def test_flops_of_a_step(self):
        self.assertEqual(named("circles").flops, 3 * 2 * 300 * 75 - 2 * 300 * 20)


class CirclesTest(unittest.TestCase):
    def test_the_points_and_weights_are_the_golden_runs(self):
        rows = [line.rstrip("\n").split("\t") for line in open(circles.ROOT / circles.GOLDEN, encoding="utf-8")]
        first = next(float(r[3]) for r in rows if r[:3] == ["he", "cost_stable", "0"])
        self.assertAlmostEqual(circles.loss(circles.golden("initial")), first, delta=1e-14)

    def test_a_wrong_loss_is_refused(self):
        require_loss(0.0648 * (1 + 1e-12), 0.0648)
        for wrong in (0.0648 * (1 + 1e-8), float("nan")):
            with self.assertRaises(Failed):
                require_loss(wrong, 0.0648)


def run():
    """0 if every test passes; what failed stands on the console."""
    suite = unittest.defaultTestLoader.loadTestsFromName(__name__)
    result = unittest.TextTestRunner(verbosity=1).run(suite)
    return 0 if result.wasSuccessful() and result.testsRun > 0 else 1
