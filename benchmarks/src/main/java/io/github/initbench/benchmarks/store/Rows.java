package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.fork.JmhFork;
import io.github.initbench.benchmarks.jmh.TimeToLoss;
import io.github.initbench.benchmarks.jmh.TimeToLossMeasurement;
import io.github.initbench.benchmarks.machine.MachinePeaks;
import io.github.initbench.benchmarks.machine.Rate;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.plan.Trial.Jmh;
import io.github.initbench.benchmarks.workload.Work;
import io.github.initbench.data.Dataset;
import io.github.initbench.dataset.LoadProgress;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.reports.summary.Roofline;
import io.github.initbench.reports.summary.Statistics;
import io.github.initbench.reports.summary.SteadyState;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.ThroughputRowBuilder;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TimeToLossRowBuilder;
import io.github.initbench.reports.table.Words;
import io.github.initbench.study.Experiment;
import io.github.initbench.study.TargetResult;
import io.github.initbench.train.ValueCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run's trials as rows of its tables.
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
        Optional<Boolean> steady = SteadyState.isSteady(
                iterations.stream().map(JmhFork.Iteration::score).toList());
        ThroughputRowBuilder row = throughput(trial, context)
                .steady(steady.orElse(null))
                .denormals(values.map(ValueCounts::denormals).orElse(null))
                .nonFinite(values.map(ValueCounts::nonFinite).orElse(null));
        List<ThroughputRow> rows = new ArrayList<>();
        for (int i = 0; i < iterations.size(); i++) {
            JmhFork.Iteration iteration = iterations.get(i);
            double alloc = iteration.allocBytesPerOp();
            row.iteration(i + 1)
                    .score(iteration.score())
                    .unit(iteration.unit())
                    .allocBytesPerOp(Double.isNaN(alloc) ? null : alloc)
                    .status(Status.OK)
                    .error(null);
            work.ifPresent(done -> {
                row.flopsPerOp(done.flops());
                Rate.operationsPerSecond(iteration.score(), iteration.unit())
                        .ifPresent(perSecond -> rate(row, done, perSecond, context.info(), peaks));
            });
            rows.add(row.build());
        }
        return rows;
    }

    /** What of the machine's peak the iteration reached. */
    private static void rate(
            ThroughputRowBuilder row, Work work, double perSecond, Optional<BackendInfo> info, MachinePeaks peaks) {
        row.gflops(work.flops() * perSecond * 1e-9);
        if (info.isEmpty()) {
            return;
        }
        long bytes = work.values() * info.get().dtype().bytes();
        row.bytesPerOp(bytes);
        Optional<Roofline> roofline =
                peaks.roofline(info.get().threads(), info.get().dtype());
        if (roofline.isEmpty()) {
            return;
        }
        Roofline.Bound bound = roofline.get().of(work.flops(), bytes, perSecond);
        row.peakGflops(roofline.get().peakGflops())
                .peakGbPerSecond(roofline.get().peakGbPerSecond())
                .percentOfPeak(bound.percent())
                .boundBy(bound.by());
        if (bound.percent() > 100.0) {
            row.status(Status.INVALID)
                    .error(String.format(
                            Locale.ROOT,
                            "%.1f%% of the machine's %s peak: the timing or the peak is wrong",
                            bound.percent(),
                            Words.of(bound.by())));
        }
    }

    /** The one row of a fork that has no result. */
    ThroughputRow withoutResult(Jmh trial, Context context, Status status, String error) {
        return throughput(trial, context).status(status).error(error).build();
    }

    private ThroughputRowBuilder throughput(Jmh trial, Context context) {
        Map<String, String> p = trial.parameters();
        boolean network = p.containsKey("layers");
        boolean host = trial.backend().equals(Trial.HOST);
        return ThroughputRow.builder()
                .runId(runId)
                .utc(context.utc())
                .profile(profile)
                .benchmark(p.containsKey("init") ? trial.benchmark() + "(" + p.get("init") + ")" : trial.benchmark())
                .backend(trial.backend())
                .backendVersion(context.info().map(BackendInfo::version).orElse(null))
                .kernel(context.info().map(BackendInfo::kernel).orElse(null))
                .threads(host ? null : context.info().map(BackendInfo::threads).orElse(requested.threads()))
                .dtype(
                        host
                                ? null
                                : context.info()
                                        .map(BackendInfo::dtype)
                                        .orElse(requested.dtype())
                                        .key())
                .layers(network ? p.get("layers") : fanInFanOut(p))
                .activation(network ? "relu" : null)
                .loss(network ? "stable" : null)
                .batch(integer(p, "batch"))
                .m(integer(p, "m"))
                .n(integer(p, "n"))
                .k(integer(p, "k"))
                .ta(transposed(p, "ta"))
                .tb(transposed(p, "tb"))
                .data("resident")
                .fork(trial.fork())
                .order(context.order())
                .disturbed(context.noisy());
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

    /** The row of an ok time-to-loss fork. */
    TimeToLossRow measured(Jmh trial, Context context, TimeToLossMeasurement measurement) {
        TargetResult target = measurement.target();
        return timeToLoss(trial, context)
                .outcome(Outcome.valueOf(target.outcome().name()))
                .firstHitIteration(target.iterations())
                .sustainedHitIteration(target.staysFrom())
                .bestLoss(measurement.search().facts().bestLoss())
                .finalLoss(measurement.search().facts().finalLoss())
                .coldSeconds(measurement.trainingSeconds().get(0))
                .trainSeconds(warmSeconds(trial, measurement).orElse(null))
                .initSeconds(measurement.initSeconds())
                .initWeightsSha256(measurement.initWeightsSha256())
                .finalWeightsSha256(measurement.weightsSha256())
                .status(Status.OK)
                .build();
    }

    /** The median of the trainings after the warm-up; empty where there are none. */
    public static Optional<Double> warmSeconds(Jmh trial, TimeToLossMeasurement measurement) {
        List<Double> seconds = measurement.trainingSeconds();
        List<Double> warm = seconds.subList(Math.min(trial.timing().warmups(), seconds.size()), seconds.size());
        return warm.isEmpty() ? Optional.empty() : Optional.of(Statistics.median(warm));
    }

    /** The row of a time-to-loss fork that has no result. */
    TimeToLossRow timeToLossWithoutResult(Jmh trial, Context context, Status status, String error) {
        return timeToLoss(trial, context).status(status).error(error).build();
    }

    private TimeToLossRowBuilder timeToLoss(Jmh trial, Context context) {
        Experiment experiment = TimeToLoss.experiment(trial.parameters());
        NetworkSpec network = experiment.network();
        Dataset train = Dataset.of(experiment
                .dataset()
                .open(experiment.streams(), LoadProgress.NONE)
                .train());
        return TimeToLossRow.builder()
                .runId(runId)
                .utc(context.utc())
                .backend(trial.backend())
                .threads(context.info().map(BackendInfo::threads).orElse(requested.threads()))
                .dtype(context.info()
                        .map(BackendInfo::dtype)
                        .orElse(requested.dtype())
                        .key())
                .init(experiment.initialization())
                .weightSeed(experiment.weightSeed())
                .streams(Streams.valueOf(experiment.streams().name()))
                .dataset(train.name())
                .datasetSha256(train.sha256())
                .layers(network.layersKey())
                .hidden(network.hiddenKey())
                .learningRate(experiment.optimizer().learningRate())
                .batch(train.examples())
                .targetLoss(experiment.plan().targets().get(0))
                .budgetIterations(experiment.plan().budget())
                .fork(trial.fork())
                .order(context.order())
                .disturbed(context.noisy());
    }
}
