package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.runner.Trial.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run without JMH options measures, in the order of importance: what no longer fits in its time is skipped. */
public enum Profile {
    /** One short fork of everything: shows that it works, not how fast it is. */
    SMOKE(900),
    /** The default: a first answer in five minutes. */
    QUICK(285);

    /** The seeds' network and batch, and one whose products are large enough for a native library. */
    private static final List<Map<String, String>> NETWORKS =
            List.of(Map.of("layers", "2-10-5-1", "batch", "300"), Map.of("layers", "784-512-256-1", "batch", "128"));

    private static final List<String> INITS = List.of("he", "xavier", "random", "zeros");

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
    public List<Trial> plan(List<String> backends) {
        return this == SMOKE ? smoke(backends) : quick(backends);
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

    private static List<Trial> quick(List<String> backends) {
        Timing timing = new Timing(3, 5, 0.4);
        List<Trial> plan = new ArrayList<>();
        backends.forEach(backend -> plan.add(new Trial.Study(backend, 5)));
        steps(plan, backends, 1, timing);
        for (String init : INITS) {
            for (String backend : backends) {
                plan.add(timeToLoss(backend, init, "0.2", new Timing(5, 1, 0), 9));
            }
        }
        for (String pass : List.of("forward", "backward")) {
            backends.forEach(b -> plan.add(jmh("ForwardBackward." + pass, b, NETWORKS.get(1), 1, timing)));
        }
        steps(plan, backends, 2, timing);
        return plan;
    }

    /** One fork of a step on each network and backend: forks of one backend are spread over the run. */
    private static void steps(List<Trial> plan, List<String> backends, int fork, Timing timing) {
        for (Map<String, String> network : NETWORKS) {
            backends.forEach(b -> plan.add(jmh("ForwardBackward.step", b, network, fork, timing)));
        }
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
