package io.github.initbench.reports.compare;

import io.github.initbench.reports.run.Environment;
import io.github.initbench.reports.run.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether two runs are of one machine, and what else differs between them.
 *
 * @param same whether both are known and agree
 * @param text "same", or what differs, or which is unknown, on one line
 * @param notes what else differs, a line each
 */
record Machines(boolean same, String text, List<String> notes) {

    Machines {
        notes = List.copyOf(notes);
    }

    static Machines of(Run base, Run candidate) {
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
            return new Machines(
                    false,
                    "machine unknown: no " + Environment.FILE_NAME + " beside the tables of "
                            + String.join(" and ", unknown),
                    List.of());
        }
        List<String> notes = one.otherDifferences(other);
        List<String> differences = one.machineDifferences(other);
        if (!differences.isEmpty()) {
            return new Machines(false, "different machines: " + String.join("; ", differences), notes);
        }
        return one.machineId().isPresent()
                ? new Machines(true, "same", notes)
                : new Machines(false, "machine unknown: " + Environment.FILE_NAME + " has no machine_id", notes);
    }
}
