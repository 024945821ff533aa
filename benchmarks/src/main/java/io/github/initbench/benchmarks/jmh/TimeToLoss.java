package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.Results;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Weights;
import io.github.initbench.study.Cell;
import io.github.initbench.study.CellResult;
import io.github.initbench.study.CellRunner;
import io.github.initbench.study.Experiment;
import io.github.initbench.study.PreparedCell;
import io.github.initbench.study.TrainingPlan;
import io.github.initbench.train.Trainer;
import io.github.initbench.train.ValueCounter;
import io.github.initbench.train.ValueCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the initialization to a target loss, on the notebooks' circles: the seconds of exactly the updates that it takes.
 *
 * <p>In two passes. An untimed one, {@link TargetSearch}, in another JVM so that this one stays cold, finds the first iteration whose
 * loss is at most the target, evaluating at every iteration. The timed one makes that many updates from the same weights without
 * evaluating, and must end at the same weights, bit for bit. Where the target is not reached, the budget is timed.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {HarnessBenchmark.INITIAL_HEAP, HarnessBenchmark.MAX_HEAP, HarnessBenchmark.COLLECTOR})
public class TimeToLoss extends BackendBenchmark {

    static final List<BenchmarkDescriptor> DESCRIPTORS = List.of(new BenchmarkDescriptor(
            "TimeToLoss.train",
            List.of(BenchmarkParameter.INIT, BenchmarkParameter.WEIGHT_SEED, BenchmarkParameter.TARGET_LOSS),
            values -> Optional.of(new Workload.CirclesPass(
                    values.text(BenchmarkParameter.INIT), Long.parseLong(values.text(BenchmarkParameter.WEIGHT_SEED)))),
            values -> Optional.empty()));

    /** Updates after which a run counts as not having reached its target: the notebooks' 15,000. */
    public static final int BUDGET_ITERATIONS = 15_000;

    @Param({"zeros", "random", "he", "xavier"})
    public String init = "";

    @Param("3")
    public long weightSeed;

    @Param("0.2")
    public double targetLoss;

    private @Nullable Trainer<?> prepared;
    private @Nullable Weights initial;
    private @Nullable CellResult search;
    private double initSeconds;
    private final List<Double> trainingSeconds = new ArrayList<>();

    /** What JMH shows beside the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Result {
        /** The updates that were timed: up to the target, or the budget. */
        public int updates;

        /** 1 where the target was reached, else 0. */
        public int reached;
    }

    @Override
    <M extends Matrix> void prepare(Backend<M> created) {
        Experiment experiment = experiment(init, weightSeed, targetLoss);
        Cell cell = new Cell(experiment, backend, options());
        search = TargetSearch.of(cell);
        PreparedCell<M> training = new CellRunner<>(created).prepare(cell);
        long start = System.nanoTime();
        initial = training.initialWeights();
        initSeconds = (System.nanoTime() - start) * 1e-9;
        prepared = training.trainer();
    }

    /** The notebooks' circles, evaluated at every iteration. */
    public static Experiment experiment(String init, long weightSeed, double targetLoss) {
        return new Workload.CirclesPass(init, weightSeed)
                .experiment()
                .withPlan(TrainingPlan.towards(targetLoss, BUDGET_ITERATIONS));
    }

    /** What a run's parameters describe. */
    public static Experiment experiment(Map<String, String> parameters) {
        return experiment(
                String.valueOf(parameters.get("init")),
                Long.parseLong(String.valueOf(parameters.get("weightSeed"))),
                Double.parseDouble(String.valueOf(parameters.get("targetLoss"))));
    }

    @Setup(Level.Invocation)
    public void restore() {
        trainer().restore(Objects.requireNonNull(initial));
    }

    /** One training: the updates of the search, without evaluation. */
    @Benchmark
    public Trainer<?> train(Result result) {
        Trainer<?> trainer = trainer();
        int updates = TimeToLossMeasurement.updates(search());
        long start = System.nanoTime();
        for (int i = 0; i < updates; i++) {
            trainer.step();
        }
        trainingSeconds.add((System.nanoTime() - start) * 1e-9);
        result.updates = updates;
        result.reached = TimeToLossMeasurement.isReached(search()) ? 1 : 0;
        return trainer;
    }

    /** The timed pass ended where the search did. */
    @TearDown(Level.Invocation)
    public void verify() {
        String sha256 = trainer().weights().sha256();
        String expected = TimeToLossMeasurement.weightsSha256(search());
        if (!sha256.equals(expected)) {
            throw new IllegalStateException("time to loss: " + TimeToLossMeasurement.updates(search())
                    + " timed updates led to weights " + sha256 + ", the search to " + expected);
        }
    }

    /** Hands the runner what JMH's result has no room for. */
    @TearDown(Level.Trial)
    public void report() {
        ForkReport.write(new TimeToLossMeasurement(
                search(),
                trainingSeconds,
                initSeconds,
                Objects.requireNonNull(initial).sha256()));
    }

    @Override
    ValueCounts valueCounts(ValueCounter counter) {
        return trainer().valueCounts(counter);
    }

    /** The first training is to be cold: nothing is computed in this JVM before it. */
    @Override
    boolean comparesFirst() {
        return false;
    }

    @Override
    Workload workload() {
        return pass();
    }

    private Workload.CirclesPass pass() {
        return new Workload.CirclesPass(init, weightSeed);
    }

    @Override
    <M extends Matrix> void results(Backend<M> on, Results results) {
        new PassResults<>(on, results).report(trainer(), pass().comparedWeights());
    }

    private Trainer<?> trainer() {
        return Objects.requireNonNull(prepared);
    }

    private CellResult search() {
        return Objects.requireNonNull(search);
    }
}
