package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.runner.Trial.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a run without JMH options measures, in the order of importance: what does not fit in its time is left out. */
public enum Profile {
    /** One short fork of everything: shows that it works, not how fast it is. */
    SMOKE(900),
    /** The default: a first answer in five minutes. */
    QUICK(285);

    /** The seeds' network and batch, and one whose products are large enough for a native library. */
    private static final List<Map<String, String>> NETWORKS =
            List.of(Map.of("layers", "2-10-5-1", "batch", "300"), Map.of("layers", "784-512-256-1", "batch", "128"));

    private static final List<String> INITS = List.of("he", "xavier", "random", "zeros");

    /** Slow by design: what others are compared with, not a library to choose. */
    private static final String ORACLE = "reference";

    /** The warm-up is what simd's kernels need until the compiler is done with them. */
    private static final Timing QUICK_TIMING = new Timing(4, 3, 0.3);

    /** A JVM's start and the loading of a native library. */
    private static final double START_SECONDS = 1.2;

    private final double secondsAtMost;

    Profile(double secondsAtMost) {
        this.secondsAtMost = secondsAtMost;
    }

    /** The time after which no further trial is begun unless it is expected to end in time. */
    public double secondsAtMost() {
        return secondsAtMost;
    }

    /** The name on the command line and in tables. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The profile of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static Profile named(String name) {
        return Arrays.stream(values())
                .filter(profile -> profile.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown profile '" + name + "'; available: "
                        + Arrays.stream(values()).map(Profile::key).collect(Collectors.joining(", "))));
    }

    /** The trials for these backends, in the order in which they run. */
    public Plan plan(List<String> backends) {
        return this == SMOKE
                ? new Plan(smoke(backends), List.of())
                : Plan.within(secondsAtMost - 2 * PeakMeasurement.EXPECTED_SECONDS, quick(backends));
    }

    private static List<Trial> smoke(List<String> backends) {
        Timing timing = new Timing(1, 2, 0.1);
        List<Trial> plan = new ArrayList<>();
        for (String backend : backends) {
            plan.add(new Trial.Study(backend, 4));
            for (String pass : List.of("step", "forward", "backward")) {
                plan.add(jmh("ForwardBackward." + pass, backend, NETWORKS.get(0), 1, timing));
            }
            plan.add(jmh("BareProducts.multiply", backend, NETWORKS.get(0), 1, timing));
            plan.add(jmh("Gemm.multiply", backend, gemm(64), 1, timing));
            plan.add(timeToLoss(backend, "he", "0.6", new Timing(5, 1, 0), 8));
        }
        plan.add(jmh(
                "InitializerCost.fill", Trial.HOST, Map.of("init", "he", "fanIn", "512", "fanOut", "512"), 1, timing));
        return plan;
    }

    /**
     * Every backend on every network first, and each question answered once, before anything is repeated or the oracle is timed at
     * length: with many backends the last stages are left out.
     */
    private static List<Plan.Stage> quick(List<String> backends) {
        List<String> contenders =
                backends.stream().filter(b -> !b.equals(ORACLE)).toList();
        List<String> one = contenders.subList(0, Math.min(1, contenders.size()));
        List<String> others = contenders.subList(one.size(), contenders.size());
        List<String> oracle = backends.stream().filter(ORACLE::equals).toList();
        List<Plan.Stage> stages = new ArrayList<>();
        stages.add(stage("study on " + one, one, b -> new Trial.Study(b, 5)));
        NETWORKS.forEach(network -> stages.add(pass("step", network, 1, backends)));
        stages.add(training("he", contenders));
        INITS.stream().skip(1).forEach(init -> stages.add(training(init, one)));
        stages.add(pass("forward", NETWORKS.get(1), 1, contenders));
        stages.add(pass("backward", NETWORKS.get(1), 1, contenders));
        NETWORKS.forEach(network -> stages.add(pass("step", network, 2, backends)));
        INITS.stream().skip(1).forEach(init -> stages.add(training(init, others)));
        stages.add(stage("study on " + others, others, b -> new Trial.Study(b, 5)));
        List<Trial> rest = new ArrayList<>();
        INITS.forEach(init -> rest.addAll(training(init, oracle).trials()));
        rest.addAll(pass("forward", NETWORKS.get(1), 1, oracle).trials());
        rest.addAll(pass("backward", NETWORKS.get(1), 1, oracle).trials());
        oracle.forEach(b -> rest.add(new Trial.Study(b, 5)));
        stages.add(new Plan.Stage("all but the steps on " + oracle, rest));
        return stages;
    }

    private static Plan.Stage stage(String what, List<String> backends, Function<String, Trial> trial) {
        return new Plan.Stage(what, backends.stream().map(trial).toList());
    }

    /** One fork of a pass on each backend: forks of one backend are spread over the run. */
    private static Plan.Stage pass(String pass, Map<String, String> network, int fork, List<String> backends) {
        return stage(
                pass + " of " + network.get("layers") + (fork == 1 ? "" : ", fork " + fork) + ", on " + backends,
                backends,
                b -> jmh("ForwardBackward." + pass, b, network, fork, QUICK_TIMING));
    }

    private static Plan.Stage training(String init, List<String> backends) {
        return stage(
                "time to loss from " + init + " on " + backends,
                backends,
                b -> timeToLoss(b, init, "0.2", new Timing(5, 1, 0), b.equals(ORACLE) ? 10 : 6));
    }

    private static Map<String, String> gemm(int size) {
        String s = String.valueOf(size);
        return Map.of("m", s, "n", s, "k", s, "ta", "n", "tb", "n");
    }

    private static Trial jmh(
            String benchmark, String backend, Map<String, String> parameters, int fork, Timing timing) {
        double seconds = START_SECONDS + (timing.warmups() + timing.iterations()) * (timing.seconds() + 0.05);
        return new Trial.Jmh(benchmark, backend, parameters, fork, timing, seconds);
    }

    private static Trial timeToLoss(String backend, String init, String target, Timing timing, double seconds) {
        return new Trial.Jmh(
                "TimeToLoss.train",
                backend,
                Map.of("init", init, "targetLoss", target, "weightSeed", "3"),
                1,
                timing,
                seconds);
    }
}
