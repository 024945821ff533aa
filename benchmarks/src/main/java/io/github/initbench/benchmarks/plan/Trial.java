package io.github.initbench.benchmarks.plan;

import io.github.initbench.reports.table.TimeToLossRow;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One thing that the runner does in a process of its own, with the seconds that it is expected to take. */
public sealed interface Trial {

    /** The name of the backend, or {@link #HOST} where none takes part. */
    String backend();

    /** The duration to plan with until a trial of the same kind has been timed. */
    double expectedSeconds();

    /** What makes two trials of the same kind: they take about as long. */
    String kind();

    /** What trials have in common that are compared with each other: all but the backend. */
    String group();

    /** What distinguishes it from every other trial of its run. */
    default String key() {
        return kind();
    }

    /** The time after which it counts as hanging: far beyond what a busy machine makes of the expected one. */
    default Duration limit() {
        return MIN_LIMIT.plusMillis(Math.round(10e3 * expectedSeconds()));
    }

    /** Of the shortest trial. */
    Duration MIN_LIMIT = Duration.ofSeconds(20);

    /** In the backend column where no backend takes part. */
    String HOST = "host";

    /** The benchmark that trains to a target loss. */
    String TIME_TO_LOSS = TimeToLossRow.BENCHMARK;

    /** The initialization study on one backend. */
    record Study(String backend, double expectedSeconds) implements Trial {
        @Override
        public String kind() {
            return "study " + backend;
        }

        @Override
        public String group() {
            return "study";
        }
    }

    /**
     * One fork of one JMH benchmark.
     *
     * @param benchmark class and method: ForwardBackward.step
     * @param parameters of JMH, without the backend
     * @param fork counted from 1
     */
    record Jmh(
            String benchmark,
            String backend,
            Map<String, String> parameters,
            int fork,
            Timing timing,
            double expectedSeconds)
            implements Trial {

        public Jmh {
            parameters = new TreeMap<>(parameters); // one order in every run's output
        }

        /** Whether its rows are of time-to-loss.csv: each iteration is one training. */
        public boolean isTimeToLoss() {
            return benchmark.equals(TIME_TO_LOSS);
        }

        @Override
        public String group() {
            return benchmark + " " + parameters + " fork " + fork;
        }

        @Override
        public String key() {
            return kind() + " fork " + fork;
        }

        @Override
        public String kind() {
            return benchmark + " " + backend + " "
                    + parameters.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining(" "));
        }
    }

    /**
     * How long a fork measures. Single-shot benchmarks ignore the seconds.
     *
     * @param warmups iterations that are not reported
     * @param warmupSeconds of each
     * @param iterations iterations that are
     * @param seconds of each
     */
    record Timing(int warmups, double warmupSeconds, int iterations, double seconds) {

        /** Of iterations that take as long as one operation. */
        public static Timing singleShot(int warmups, int iterations) {
            return new Timing(warmups, 0, iterations, 0);
        }

        /** The seconds of all of them. */
        double totalSeconds() {
            return warmups * warmupSeconds + iterations * seconds;
        }
    }
}
