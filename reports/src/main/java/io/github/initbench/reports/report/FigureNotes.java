package io.github.initbench.reports.report;

import io.github.initbench.reports.run.Environment;
import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.summary.ForkBootstrap;
import io.github.initbench.reports.summary.MarkdownTable;
import io.github.initbench.reports.table.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reader must know of figures beside them: where they are from, how many forks they rest on, and what is wrong with those. */
final class FigureNotes {

    private static final int COMMIT_DIGITS = 10;
    private static final int DATE_LENGTH = "2026-01-02".length();

    private final TreeSet<Integer> forks = new TreeSet<>();
    private final List<Integer> noisy = new ArrayList<>(); // forks, of each figure where it is recorded; so is unsteady
    private final List<Integer> unsteady = new ArrayList<>();
    private final TreeSet<String> unavailable = new TreeSet<>();

    /** Machine, JVM, date, commit and forks, what is wrong with those, and who is missing. */
    String sentence(Run run, String name) {
        Environment environment = run.environment();
        List<String> facts = new ArrayList<>();
        if (environment != null) {
            facts.add(environment.text("machine", "cpu_model").orElse("unknown processor") + ", "
                    + environment.text("machine", "logical_cores").orElse("?") + " logical cores");
            facts.add(environment.text("jvm", "name").orElse("unknown JVM") + " "
                    + environment.text("jvm", "version").orElse(""));
        }
        facts.add(date(run));
        if (environment != null) {
            String commit = environment.text("sources", "git_commit").orElse("unknown");
            facts.add("commit " + commit.substring(0, Math.min(COMMIT_DIGITS, commit.length()))
                    + (environment.text("sources", "git_dirty").orElse("").equals("true") ? " with changes" : ""));
        }
        facts.add(forks.isEmpty() ? "no forks" : counted());
        return "\nOne run: " + MarkdownTable.escape(String.join("; ", facts))
                + ". Medians over forks with their 95 % intervals"
                + (!forks.isEmpty() && forks.first() < ForkBootstrap.MIN_FORKS
                        ? "; those of fewer than five forks are too narrow"
                        : "")
                + ". Noisy forks: " + share(noisy) + "; unsteady: "
                + share(unsteady)
                + (unavailable.isEmpty()
                        ? ""
                        : ". Not available there: " + MarkdownTable.escape(String.join(", ", unavailable)))
                + ". Every row: [" + MarkdownTable.escape(name) + "](reports/published/" + name + "/summary.md).\n";
    }

    private static String share(List<Integer> counts) {
        return counts.isEmpty()
                ? "not recorded"
                : "in " + counts.stream().filter(count -> count > 0).count() + " of " + counts.size() + " figures";
    }

    /** Notes of a figure that is shown how many forks it is from, and what is wrong with them where that is known. */
    void shown(int count, @Nullable Integer noisyForks, @Nullable Integer unsteadyForks) {
        forks.add(count);
        if (noisyForks != null) {
            noisy.add(noisyForks);
        }
        if (unsteadyForks != null) {
            unsteady.add(unsteadyForks);
        }
    }

    private String counted() {
        String range = forks.size() == 1 ? "" : forks.first() + " to ";
        return range + forks.last() + (forks.last() == 1 ? " fork" : " forks") + " a figure";
    }

    private static String date(Run run) {
        return Stream.concat(
                        run.throughput().stream().map(row -> row.stamp().utc()),
                        run.timeToLoss().stream().map(row -> row.stamp().utc()))
                .sorted()
                .findFirst()
                .map(utc -> utc.substring(0, Math.min(DATE_LENGTH, utc.length())))
                .orElse("unknown date");
    }

    /** Whether a backend has more to show than that it was unavailable; notes those that have not. */
    boolean isAvailable(String backend, boolean unmeasured, Map<Status, Integer> notOk) {
        boolean absent = unmeasured && notOk.keySet().equals(Set.of(Status.UNAVAILABLE));
        if (absent) {
            unavailable.add(backend);
        }
        return !absent;
    }
}
