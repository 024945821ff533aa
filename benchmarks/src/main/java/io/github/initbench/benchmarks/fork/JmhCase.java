package io.github.initbench.benchmarks.fork;

import io.github.initbench.benchmarks.jmh.Benchmarks;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.workload.Work;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;

/** One benchmark of JMH's with one set of parameters, as its tables' rows are made of it. */
public record JmhCase(BenchmarkParams params) {

    private static final String TRAININGS = "TimeToLoss.";

    /** After which a training counts as warm: see the column train_seconds. */
    private static final int WARM_AFTER = 5;

    /** Whether JMH runs it in this JVM. */
    public boolean isEmbedded() {
        return params.getForks() == 0;
    }

    /** The options requested of the backend; the default where none takes part. */
    public BackendOptions requested() {
        return has(BackendEnvironment.BACKEND_PARAMETER)
                ? new BackendOptions(
                        Integer.parseInt(params.getParam(BackendEnvironment.THREADS_PARAMETER)),
                        Dtype.named(params.getParam(BackendEnvironment.DTYPE_PARAMETER)))
                : BackendOptions.DEFAULT;
    }

    /** Its fork of that number. */
    Trial.Jmh trial(int fork) {
        Map<String, String> parameters = new TreeMap<>();
        for (String name : params.getParamsKeys()) {
            parameters.put(name, params.getParam(name));
        }
        String backend = parameters.remove(BackendEnvironment.BACKEND_PARAMETER);
        if (backend != null) {
            parameters.remove(BackendEnvironment.THREADS_PARAMETER);
            parameters.remove(BackendEnvironment.DTYPE_PARAMETER);
        }
        int warmups = params.getWarmup().getCount();
        Trial.Timing timing = Trial.Timing.singleShot(
                isTimeToLoss() ? Math.max(warmups, WARM_AFTER) : warmups,
                params.getMeasurement().getCount());
        return new Trial.Jmh(
                benchmark(parameters), backend == null ? Trial.HOST : backend, parameters, fork, timing, 0);
    }

    /** Class and method; with the mode where its unit is another mode's too, and with parameters that throughput.csv has no column for. */
    private String benchmark(Map<String, String> parameters) {
        String[] path = params.getBenchmark().split("\\.", -1);
        String name = path[path.length - 2] + "." + path[path.length - 1];
        if (name.startsWith(TRAININGS)) {
            return isTimeToLoss()
                    ? name
                    : parameters.keySet().stream()
                            .filter(key -> !key.equals("init"))
                            .map(key -> key + "=" + parameters.get(key))
                            .collect(Collectors.joining(" ", name + "(" + mode() + " ", ")"));
        }
        boolean usual = params.getMode() == Mode.Throughput || params.getMode() == Mode.AverageTime;
        return usual ? name : name + "(" + mode() + ")";
    }

    private String mode() {
        return params.getMode().shortLabel();
    }

    /** Whether its rows are of time-to-loss.csv: each iteration is one training. */
    boolean isTimeToLoss() {
        return params.getBenchmark().endsWith("." + Trial.TIME_TO_LOSS)
                && params.getMode() == Mode.SingleShotTime
                && isOneCallAnOperation()
                && !isEmbedded();
    }

    /** What an operation has to do; empty where there are no products, or JMH counts operations in another way. */
    public Optional<Work> work() {
        Trial.Jmh trial = trial(1);
        return isOneCallAnOperation() ? Benchmarks.work(trial.benchmark(), trial.parameters()) : Optional.empty();
    }

    private boolean isOneCallAnOperation() {
        return params.getMeasurement().getBatchSize() == 1 && params.getOpsPerInvocation() == 1;
    }

    private boolean has(String parameter) {
        return params.getParamsKeys().contains(parameter);
    }
}
