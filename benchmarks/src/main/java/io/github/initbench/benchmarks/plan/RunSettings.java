package io.github.initbench.benchmarks.plan;

import io.github.initbench.benchmarks.jmh.CpuSet;
import io.github.initbench.linalg.BackendOptions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The settings of a run. With the same settings, backends and program the plan is the same, trial for trial.
 *
 * @param profile its name, for the rows
 * @param options requested of every backend
 * @param forks of what is repeated, or 0 for the profile's own number
 * @param only a regular expression: trials in whose key it is found are run, see {@link Trial#key}; empty for all
 * @param seed of the order in which backends take their turns
 * @param pin the CPUs that a fork may use, as taskset lists them; empty for all
 */
public record RunSettings(String profile, BackendOptions options, int forks, String only, long seed, String pin) {

    public RunSettings {
        if (forks < 0) {
            throw new IllegalArgumentException("forks: " + forks + " is below 1; use 1 or more");
        }
        if (!pin.isEmpty() && CpuSet.parse(pin).size() < options.threads()) {
            throw new IllegalArgumentException("pin: " + options.threads() + " threads on the CPUs " + pin
                    + " would wait for each other; name as many CPUs as threads");
        }
        try {
            Pattern unused = Pattern.compile(only);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "only: '" + only + "' is no regular expression (" + e.getDescription() + ")", e);
        }
    }

    /** All of the profile's own, in the order of seed 1. */
    public static RunSettings of(String profile, BackendOptions options) {
        return new RunSettings(profile, options, 0, "", 1, "");
    }

    /** The trials that are requested. */
    List<Trial> chosen(List<Trial> trials) {
        Pattern pattern = Pattern.compile(only);
        return trials.stream()
                .filter(trial -> pattern.matcher(trial.key()).find())
                .toList();
    }
}
