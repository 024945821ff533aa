package io.github.initbench.benchmarks.plan;

import io.github.initbench.benchmarks.plan.Trial.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The stages of each {@link Profile}, in the order of importance. */
final class Stages {

    private static final Map<String, String> CIRCLES = network("2-10-5-1", 300);
    private static final Map<String, String> SMALL = network("64-64-64-64-1", 64);
    private static final Map<String, String> WIDE = network("784-512-256-1", 128);

    private static final List<String> INITS = List.of("he", "xavier", "random", "zeros");
    private static final List<String> PASSES = List.of("step", "forward", "backward");

    /** Slow by design: what others are compared with, not a library to choose. */
    private static final String REFERENCE = "reference";

    /** The warm-up is what simd's kernels need until the compiler is done with them; ten iterations are needed to call a fork steady. */
    private static final Timing QUICK_TIMING = new Timing(3, 0.35, 10, 0.1);

    private static final Timing FULL_TIMING = new Timing(5, 0.4, 10, 0.3);
    private static final Timing SMOKE_TIMING = new Timing(1, 0.1, 2, 0.1);
    private static final Timing TRAININGS = Timing.singleShot(5, 1);

    /** A JVM's start, the loading of a native library, the comparison with the reference, and JMH's work between iterations. */
    private static final double START_SECONDS = 1.6;

    private static final double STUDY_SECONDS = 5;

    private Stages() {}

    static List<Plan.Stage> smoke(List<String> backends, int forks) {
        List<String> contenders = contenders(backends);
        List<String> one = contenders.subList(0, Math.min(1, contenders.size()));
        List<Plan.Stage> stages = new ArrayList<>();
        for (int fork = 1; fork <= forks; fork++) {
            stages.add(timed("ForwardBackward.step", CIRCLES, fork, backends, SMOKE_TIMING));
            stages.add(timed("ForwardBackward.forward", CIRCLES, fork, one, SMOKE_TIMING));
            stages.add(timed("ForwardBackward.backward", CIRCLES, fork, one, SMOKE_TIMING));
            stages.add(timed("BareProducts.multiply", CIRCLES, fork, one, SMOKE_TIMING));
            stages.add(timed("Gemm.multiply", gemm(64), fork, one, SMOKE_TIMING));
            stages.add(training("he", "0.6", fork, one));
            stages.add(timed(
                    "InitializerCost.fill",
                    Map.of("init", "he", "fanIn", "512", "fanOut", "512"),
                    fork,
                    List.of(Trial.HOST),
                    SMOKE_TIMING));
        }
        stages.add(study(one));
        return stages;
    }

    /**
     * Every backend on every network first, and each question answered once, before anything is repeated or the reference is timed at
     * length: with many backends the last stages are dropped.
     */
    static List<Plan.Stage> quick(List<String> backends, int forks) {
        List<String> contenders = contenders(backends);
        List<String> one = contenders.subList(0, Math.min(1, contenders.size()));
        List<String> others = contenders.subList(one.size(), contenders.size());
        List<String> reference = backends.stream().filter(REFERENCE::equals).toList();
        List<Plan.Stage> stages = new ArrayList<>();
        stages.add(study(one));
        stages.add(step(CIRCLES, 1, backends));
        stages.add(step(WIDE, 1, backends));
        stages.add(training("he", "0.2", 1, contenders));
        INITS.stream().skip(1).forEach(init -> stages.add(training(init, "0.2", 1, one)));
        stages.add(timed("ForwardBackward.forward", WIDE, 1, contenders, QUICK_TIMING));
        stages.add(timed("ForwardBackward.backward", WIDE, 1, contenders, QUICK_TIMING));
        for (int fork = 2; fork <= forks; fork++) {
            stages.add(step(CIRCLES, fork, backends));
            stages.add(step(WIDE, fork, backends));
        }
        INITS.stream().skip(1).forEach(init -> stages.add(training(init, "0.2", 1, others)));
        stages.add(study(others));
        INITS.forEach(init -> stages.add(training(init, "0.2", 1, reference)));
        stages.add(timed("ForwardBackward.forward", WIDE, 1, reference, QUICK_TIMING));
        stages.add(timed("ForwardBackward.backward", WIDE, 1, reference, QUICK_TIMING));
        stages.add(study(reference));
        return stages;
    }

    /** The same measurements, all of them in the number of forks requested, however long that takes. */
    static List<Plan.Stage> repeatedQuick(List<String> backends, int forks) {
        List<Plan.Stage> stages = new ArrayList<>();
        stages.add(study(backends));
        for (int fork = 1; fork <= forks; fork++) {
            stages.add(step(CIRCLES, fork, backends));
            stages.add(step(WIDE, fork, backends));
            stages.add(timed("ForwardBackward.forward", WIDE, fork, backends, QUICK_TIMING));
            stages.add(timed("ForwardBackward.backward", WIDE, fork, backends, QUICK_TIMING));
            for (String init : INITS) {
                stages.add(training(init, "0.2", fork, backends));
            }
        }
        return stages;
    }

    static List<Plan.Stage> full(List<String> backends, int forks) {
        List<Plan.Stage> stages = new ArrayList<>();
        stages.add(study(backends));
        for (int fork = 1; fork <= forks; fork++) {
            for (Map<String, String> network : List.of(CIRCLES, SMALL, WIDE)) {
                for (String pass : PASSES) {
                    stages.add(timed("ForwardBackward." + pass, network, fork, backends, FULL_TIMING));
                }
                stages.add(timed("BareProducts.multiply", network, fork, backends, FULL_TIMING));
            }
            for (String init : INITS) {
                stages.add(training(init, "0.2", fork, backends));
            }
        }
        return stages;
    }

    private static List<String> contenders(List<String> backends) {
        return backends.stream().filter(b -> !b.equals(REFERENCE)).toList();
    }

    private static Plan.Stage stage(String what, List<String> backends, Function<String, Trial> trial) {
        return new Plan.Stage(what, backends.stream().map(trial).toList());
    }

    private static Plan.Stage study(List<String> backends) {
        return stage("study", backends, b -> new Trial.Study(b, STUDY_SECONDS));
    }

    private static Plan.Stage step(Map<String, String> network, int fork, List<String> backends) {
        return timed("ForwardBackward.step", network, fork, backends, QUICK_TIMING);
    }

    private static Plan.Stage timed(
            String benchmark, Map<String, String> parameters, int fork, List<String> backends, Timing timing) {
        String of = parameters.containsKey("layers") ? " of " + parameters.get("layers") : "";
        double seconds = START_SECONDS + timing.totalSeconds();
        return stage(
                benchmark + of + ", fork " + fork,
                backends,
                b -> new Trial.Jmh(benchmark, b, parameters, fork, timing, seconds));
    }

    private static Plan.Stage training(String init, String target, int fork, List<String> backends) {
        Map<String, String> parameters = Map.of("init", init, "targetLoss", target, "weightSeed", "3");
        return stage(
                "time to loss from " + init + ", fork " + fork,
                backends,
                b -> new Trial.Jmh(Trial.TIME_TO_LOSS, b, parameters, fork, TRAININGS, b.equals(REFERENCE) ? 10 : 6));
    }

    private static Map<String, String> network(String layers, int batch) {
        return Map.of("layers", layers, "batch", String.valueOf(batch));
    }

    private static Map<String, String> gemm(int size) {
        String s = String.valueOf(size);
        return Map.of("m", s, "n", s, "k", s, "ta", "n", "tb", "n");
    }
}
