package io.github.initbench.reports.compare;

import io.github.initbench.reports.run.Environment;
import io.github.initbench.reports.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether two runs were measured alike, so that a difference of their times is one of the programs; and what else differs.
 *
 * <p>Alike are machines that look so: an equal machine_id means the same model, caches, cores and memory, not one machine.
 *
 * @param same whether both are known and agree
 * @param text "same", or what differs, or which is unknown, on one line
 * @param notes what else differs, a line each
 */
record Conditions(boolean same, String text, List<String> notes) {

    Conditions {
        notes = List.copyOf(notes);
    }

    static Conditions of(Run base, Run candidate) {
        Environment one = base.environment();
        Environment other = candidate.environment();
        if (one == null || other == null) {
            List<String> unknown = new ArrayList<>();
            if (one == null) {
                unknown.add("base");
            }
            if (other == null) {
                unknown.add("candidate");
            }
            return new Conditions(
                    false,
                    "machine unknown: no " + Environment.FILE_NAME + " beside the tables of "
                            + String.join(" and ", unknown),
                    List.of());
        }
        List<String> problems = new ArrayList<>();
        machines(one, other).ifPresent(problems::add);
        List<String> conditions = one.conditionDifferences(other);
        if (!conditions.isEmpty()) {
            problems.add("different conditions: " + String.join("; ", conditions));
        }
        return new Conditions(
                problems.isEmpty(),
                problems.isEmpty() ? "same" : String.join("; ", problems),
                one.otherDifferences(other));
    }

    private static Optional<String> machines(Environment one, Environment other) {
        List<String> differences = one.machineDifferences(other);
        if (!differences.isEmpty()) {
            return Optional.of("different machines: " + String.join("; ", differences));
        }
        return one.machineId().isPresent()
                ? Optional.empty()
                : Optional.of("machine unknown: " + Environment.FILE_NAME + " has no machine_id");
    }
}
