package io.github.initbench.benchmarks.console;

import io.github.initbench.benchmarks.plan.Plan;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.reports.summary.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan for the console: each trial with its expected time, and what is dropped. */
public final class PlanText {

    private PlanText() {}

    public static String of(Plan plan) {
        List<List<String>> rows = new ArrayList<>();
        double total = 0.0;
        for (Trial trial : plan.trials()) {
            total += trial.expectedSeconds();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1), trial.key(), seconds(trial.expectedSeconds()), seconds(total)));
        }
        StringBuilder text =
                new StringBuilder(new TextTable(List.of("trial", "what", "expected s", "total s"), rows).render());
        plan.dropped().forEach(what -> line(text, "dropped, as there is no time for it: " + what));
        if (Double.isFinite(plan.secondsAtMost())) {
            line(text, "at most " + seconds(plan.secondsAtMost()) + " s; what does not fit is skipped");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
