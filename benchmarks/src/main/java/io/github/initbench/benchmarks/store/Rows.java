package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.fork.JmhFork;
import io.github.initbench.benchmarks.machine.MachinePeaks;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.plan.Trial.Jmh;
import io.github.initbench.benchmarks.workload.Work;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.summary.SteadyState;
import io.github.initbench.reports.table.Ending;
import io.github.initbench.reports.table.Operation;
import io.github.initbench.reports.table.Stamp;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.ThroughputRow.Contender;
import io.github.initbench.reports.table.ThroughputRow.Observed;
import io.github.initbench.reports.table.ThroughputRow.Position;
import io.github.initbench.reports.table.ThroughputRow.Roof;
import io.github.initbench.reports.table.ThroughputRow.Score;
import io.github.initbench.train.ValueCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run's forks as rows of its tables: of throughput here.
 *
 * @param runId the run's key
 * @param profile the profile's name; null for a run by JMH's own options
 * @param requested of every backend: stands in a row where none answered
 */
public record Rows(String runId, @Nullable String profile, BackendOptions requested) {

    /**
     * What a row holds of a trial beside its parameters: when it ran, as which in order, and on what.
     *
     * @param noisy whether something else used the machine meanwhile; null where the trial did not run
     */
    public record Context(
            String utc,
            int order,
            Optional<BackendInfo> info,
            @Nullable Boolean noisy) {}

    /** Of time to loss. */
    TimeToLossRows timeToLoss() {
        return new TimeToLossRows(runId, requested);
    }

    /**
     * One row for each iteration of an ok fork; one above the roofline is invalid.
     *
     * @param values what the fork left
     * @param peaks of the machine
     * @param work of an operation; empty where there are no products
     */
    public List<ThroughputRow> measured(
            Jmh trial,
            Context context,
            List<JmhFork.Iteration> iterations,
            Optional<ValueCounts> values,
            MachinePeaks peaks,
            Optional<Work> work) {
        Boolean steady = SteadyState.isSteady(
                        iterations.stream().map(JmhFork.Iteration::score).toList())
                .orElse(null);
        Long denormals = values.map(ValueCounts::denormals).orElse(null);
        Long nonFinite = values.map(ValueCounts::nonFinite).orElse(null);
        List<ThroughputRow> rows = new ArrayList<>();
        for (int i = 0; i < iterations.size(); i++) {
            JmhFork.Iteration iteration = iterations.get(i);
            double alloc = iteration.allocBytesPerOp();
            Roof roof = work.map(done -> Roofs.of(done, iteration, context.info(), peaks))
                    .orElse(Roof.NONE);
            rows.add(throughput(
                    trial,
                    context,
                    i + 1,
                    new Score(iteration.score(), iteration.unit()),
                    roof,
                    new Observed(Double.isNaN(alloc) ? null : alloc, denormals, nonFinite, steady, context.noisy()),
                    Roofs.ending(roof)));
        }
        return rows;
    }

    /** The one row of a fork that has no result. */
    ThroughputRow withoutResult(Jmh trial, Context context, Ending ending) {
        Observed observed = new Observed(null, null, null, null, context.noisy());
        return throughput(trial, context, null, Score.NONE, Roof.NONE, observed, ending);
    }

    private ThroughputRow throughput(
            Jmh trial,
            Context context,
            @Nullable Integer iteration,
            Score score,
            Roof roof,
            Observed observed,
            Ending ending) {
        Map<String, String> p = trial.parameters();
        return new ThroughputRow(
                new Stamp(runId, context.utc()),
                profile,
                p.containsKey("init") ? trial.benchmark() + "(" + p.get("init") + ")" : trial.benchmark(),
                contender(trial, context.info()),
                operation(p),
                new Position(trial.fork(), iteration, context.order()),
                score,
                roof,
                observed,
                ending);
    }

    private Contender contender(Jmh trial, Optional<BackendInfo> info) {
        boolean host = trial.backend().equals(Trial.HOST);
        return new Contender(
                trial.backend(),
                info.map(BackendInfo::version).orElse(null),
                info.map(BackendInfo::kernel).orElse(null),
                host ? null : info.map(BackendInfo::threads).orElse(requested.threads()),
                host
                        ? null
                        : info.map(BackendInfo::dtype).orElse(requested.dtype()).key());
    }

    private static Operation operation(Map<String, String> p) {
        boolean network = p.containsKey("layers");
        return new Operation(
                network ? p.get("layers") : fanInFanOut(p),
                network ? "relu" : null,
                network ? "stable" : null,
                integer(p, "batch"),
                integer(p, "m"),
                integer(p, "n"),
                integer(p, "k"),
                transposed(p, "ta"),
                transposed(p, "tb"),
                "resident");
    }

    private static @Nullable String fanInFanOut(Map<String, String> p) {
        return p.containsKey("fanIn") ? p.get("fanIn") + "-" + p.get("fanOut") : null;
    }

    private static @Nullable Integer integer(Map<String, String> p, String name) {
        String value = p.get(name);
        return value == null ? null : Integer.valueOf(value);
    }

    private static @Nullable Boolean transposed(Map<String, String> p, String name) {
        String value = p.get(name);
        return value == null ? null : value.equals("t");
    }
}
