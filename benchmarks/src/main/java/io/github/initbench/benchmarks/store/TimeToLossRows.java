package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.jmh.TimeToLoss;
import io.github.initbench.benchmarks.jmh.TimeToLossMeasurement;
import io.github.initbench.benchmarks.plan.Trial.Jmh;
import io.github.initbench.benchmarks.store.Rows.Context;
import io.github.initbench.data.Dataset;
import io.github.initbench.dataset.LoadProgress;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.reports.summary.Statistics;
import io.github.initbench.reports.table.Ending;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Problem;
import io.github.initbench.reports.table.Stamp;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TimeToLossRow.Contender;
import io.github.initbench.reports.table.TimeToLossRow.Result;
import io.github.initbench.study.Experiment;
import io.github.initbench.study.TargetResult;
import java.util.List;
import java.util.Optional;

/**
 * A run's time-to-loss forks as rows.
 *
 * @param runId the run's key
 * @param requested of every backend: stands in a row where none answered
 */
public record TimeToLossRows(String runId, BackendOptions requested) {

    /** The row of an ok time-to-loss fork. */
    TimeToLossRow measured(Jmh trial, Context context, TimeToLossMeasurement measurement) {
        TargetResult target = measurement.target();
        Result result = new Result(
                Outcome.valueOf(target.outcome().name()),
                target.iterations(),
                target.staysFrom(),
                measurement.search().facts().bestLoss(),
                measurement.search().facts().finalLoss(),
                measurement.trainingSeconds().get(0),
                warmSeconds(trial, measurement).orElse(null),
                measurement.initSeconds(),
                measurement.initWeightsSha256(),
                measurement.weightsSha256());
        return row(trial, context, result, Ending.OK);
    }

    /** The median of the trainings after the warm-up; empty where there are none. */
    public static Optional<Double> warmSeconds(Jmh trial, TimeToLossMeasurement measurement) {
        List<Double> seconds = measurement.trainingSeconds();
        List<Double> warm = seconds.subList(Math.min(trial.timing().warmups(), seconds.size()), seconds.size());
        return warm.isEmpty() ? Optional.empty() : Optional.of(Statistics.median(warm));
    }

    /** The row of a time-to-loss fork that has no result. */
    TimeToLossRow withoutResult(Jmh trial, Context context, Ending ending) {
        return row(trial, context, Result.NONE, ending);
    }

    private TimeToLossRow row(Jmh trial, Context context, Result result, Ending ending) {
        Experiment experiment = TimeToLoss.experiment(trial.parameters());
        return new TimeToLossRow(
                new Stamp(runId, context.utc()),
                contender(trial, context.info(), experiment),
                problem(experiment),
                trial.fork(),
                context.order(),
                result,
                context.noisy(),
                ending);
    }

    private Contender contender(Jmh trial, Optional<BackendInfo> info, Experiment experiment) {
        return new Contender(
                trial.backend(),
                info.map(BackendInfo::threads).orElse(requested.threads()),
                info.map(BackendInfo::dtype).orElse(requested.dtype()).key(),
                experiment.initialization());
    }

    private static Problem problem(Experiment experiment) {
        NetworkSpec network = experiment.network();
        Dataset train = Dataset.of(experiment
                .dataset()
                .open(experiment.streams(), LoadProgress.NONE)
                .train());
        return new Problem(
                experiment.weightSeed(),
                Streams.valueOf(experiment.streams().name()),
                train.name(),
                train.sha256(),
                network.layersKey(),
                network.hiddenKey(),
                experiment.optimizer().learningRate(),
                train.examples(),
                experiment.plan().targets().get(0),
                experiment.plan().budget());
    }
}
