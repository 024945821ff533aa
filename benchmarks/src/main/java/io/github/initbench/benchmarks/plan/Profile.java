package io.github.initbench.benchmarks.plan;

import io.github.initbench.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What a run without JMH options measures, in the order of importance: what does not fit in its time is dropped.
 *
 * <p>All data are resident: an operation works on the same batch each time, which stays in cache where it fits.
 */
public enum Profile {
    /**
     * Shows in half a minute that everything works, not how fast it is: a step of 2-10-5-1 on 300 examples on every backend, and each other
     * measurement on one; one fork of two iterations of 0.1 s.
     */
    SMOKE(Double.POSITIVE_INFINITY, 1),
    /**
     * The default, a first answer in five minutes: 2-10-5-1 on 300 examples and 784-512-256-1 on 128, the step on all backends in up to two
     * forks of ten iterations of 0.1 s, forward and backward of the second network, the time to a loss of 0.2 on circles.
     */
    QUICK(285, 2),
    /**
     * For figures to publish and to compare, in an hour or more: also 64-64-64-64-1 on 64 examples; step, forward, backward and
     * bare products of all three, and the time to loss from all four initializations, on all backends, in five forks of ten iterations
     * of 0.3 s.
     */
    FULL(Double.POSITIVE_INFINITY, 5);

    private final double secondsAtMost;
    private final int forks;

    Profile(double secondsAtMost, int forks) {
        this.secondsAtMost = secondsAtMost;
        this.forks = forks;
    }

    /** The time after which no further trial is begun unless it is expected to end in time. */
    public double secondsAtMost() {
        return secondsAtMost;
    }

    /** The name on the command line and in tables. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them by name. */
    public static Catalogue<Profile> catalogue() {
        return new Catalogue<>("profile", List.of(values()), Profile::key);
    }

    /**
     * The profile of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static Profile named(String name) {
        return catalogue().named(name);
    }

    /**
     * The plan for these settings; where they have a number of forks, there is no limit of time. Backends take their turns in a random
     * order, another one in each stage, so that what changes with time does not always affect the same one; forks of one measurement are
     * spread over the run.
     *
     * @param available backends that work
     * @param unavailable and those that do not: what they would run takes none of the time
     */
    public Plan plan(RunSettings settings, List<String> available, List<String> unavailable) {
        List<String> all = new ArrayList<>(available);
        all.addAll(unavailable);
        Random random = new Random(settings.seed());
        List<Plan.Stage> stages = new ArrayList<>();
        List<Trial> not = new ArrayList<>();
        for (Plan.Stage stage : stages(settings, all)) {
            List<Trial> trials = new ArrayList<>(settings.chosen(stage.trials()));
            trials.stream().filter(t -> unavailable.contains(t.backend())).forEach(not::add);
            trials.removeIf(t -> unavailable.contains(t.backend()));
            if (!trials.isEmpty()) {
                Collections.shuffle(trials, random);
                stages.add(new Plan.Stage(stage.what(), trials));
            }
        }
        return Plan.within(settings.forks() == 0 ? secondsAtMost : Double.POSITIVE_INFINITY, stages, not);
    }

    private List<Plan.Stage> stages(RunSettings settings, List<String> backends) {
        int repeated = settings.forks() == 0 ? forks : settings.forks();
        return switch (this) {
            case SMOKE -> Stages.smoke(backends, repeated);
            case QUICK ->
                settings.forks() == 0 ? Stages.quick(backends, repeated) : Stages.repeatedQuick(backends, repeated);
            case FULL -> Stages.full(backends, repeated);
        };
    }
}
