package io.github.initbench.benchmarks.plan;

import io.github.initbench.benchmarks.machine.MachinePeaks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run does.
 *
 * @param trials in the order in which they run
 * @param dropped what there is no time for, in words; nothing of it is in the trials
 * @param unavailable what would run on backends that do not work here
 * @param secondsAtMost after which no trial is begun; infinite where all of them are to run
 */
public record Plan(List<Trial> trials, List<String> dropped, List<Trial> unavailable, double secondsAtMost) {

    /** All of these trials, however long they take. */
    public static Plan of(List<Trial> trials) {
        return new Plan(trials, List.of(), List.of(), Double.POSITIVE_INFINITY);
    }

    /**
     * Trials that are only worth their time together, as they are compared.
     *
     * @param what in words
     */
    record Stage(String what, List<Trial> trials) {

        Stage {
            trials = List.copyOf(trials);
        }

        double expectedSeconds() {
            return trials.stream().mapToDouble(Trial::expectedSeconds).sum();
        }
    }

    public Plan {
        trials = List.copyOf(trials);
        dropped = List.copyOf(dropped);
        unavailable = List.copyOf(unavailable);
    }

    /** The stages that fit in the time beside the machine's peaks, tried in the order of their importance. */
    static Plan within(double seconds, List<Stage> stages, List<Trial> unavailable) {
        List<Trial> trials = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        double left = seconds - 2 * MachinePeaks.EXPECTED_SECONDS;
        for (Stage stage : stages) {
            if (stage.expectedSeconds() <= left) {
                left -= stage.expectedSeconds();
                trials.addAll(stage.trials());
            } else {
                dropped.add(stage.what() + ", on "
                        + stage.trials().stream().map(Trial::backend).sorted().collect(Collectors.joining(", ")));
            }
        }
        return new Plan(trials, dropped, unavailable, seconds);
    }

    /** The seconds that all trials together are expected to take. */
    public double expectedSeconds() {
        return trials.stream().mapToDouble(Trial::expectedSeconds).sum();
    }
}
