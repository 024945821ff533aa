package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.fork.JmhFork;
import io.github.initbench.benchmarks.machine.MachinePeaks;
import io.github.initbench.benchmarks.machine.Rate;
import io.github.initbench.benchmarks.workload.Work;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.reports.summary.Roofline;
import io.github.initbench.reports.table.BoundBy;
import io.github.initbench.reports.table.Ending;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.ThroughputRow.Roof;
import io.github.initbench.reports.table.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How fast an iteration was, and what of the machine's peaks it reached. */
final class Roofs {

    private Roofs() {}

    /** Of an operation of that work; what is not known of backend and machine is missing. */
    static Roof of(Work work, JmhFork.Iteration iteration, Optional<BackendInfo> info, MachinePeaks peaks) {
        OptionalDouble perSecond = Rate.operationsPerSecond(iteration.score(), iteration.unit());
        if (perSecond.isEmpty()) {
            return new Roof(work.flops(), null, null, null, null, null, null);
        }
        double gflops = work.flops() * perSecond.getAsDouble() * 1e-9;
        if (info.isEmpty()) {
            return new Roof(work.flops(), null, gflops, null, null, null, null);
        }
        long bytes = work.values() * info.get().dtype().bytes();
        Optional<Roofline> roofline =
                peaks.roofline(info.get().threads(), info.get().dtype());
        if (roofline.isEmpty()) {
            return new Roof(work.flops(), bytes, gflops, null, null, null, null);
        }
        Roofline.Bound bound = roofline.get().of(work.flops(), bytes, perSecond.getAsDouble());
        return new Roof(
                work.flops(),
                bytes,
                gflops,
                roofline.get().peakGflops(),
                roofline.get().peakGbPerSecond(),
                bound.percent(),
                bound.by());
    }

    /** Invalid above the roof. */
    static Ending ending(Roof roof) {
        Double percent = roof.percentOfPeak();
        BoundBy by = roof.boundBy();
        if (percent == null || by == null || percent <= 100.0) {
            return Ending.OK;
        }
        return new Ending(
                Status.INVALID,
                String.format(
                        Locale.ROOT,
                        "%.1f%% of the machine's %s peak: the timing or the peak is wrong",
                        percent,
                        Words.of(by)));
    }
}
