package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.fork.ForkEnd;
import io.github.initbench.benchmarks.machine.MachineWatch;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.TrialRow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ran when, how it ended and what the machine did meanwhile: trials.csv. */
public final class TrialTable implements Closeable {

    private final String runId;
    private final Clock clock;
    private final TableWriter<TrialRow> table;
    private final List<TrialRow> before;

    /** Opens it. */
    public TrialTable(RunDirectory run, Clock clock) throws IOException {
        Path file = run.path().resolve(Tables.TRIALS.fileName());
        this.runId = run.runId();
        this.clock = clock;
        this.table = TableWriter.open(Tables.TRIALS, file);
        this.before = TableReader.read(Tables.TRIALS, file);
    }

    /** What a run that goes on has done before. */
    public List<TrialRow> before() {
        return before;
    }

    /**
     * How a trial ended.
     *
     * @param window what was seen of the machine
     * @param process how its process ended, where it did not end well
     * @param error why it has no valid result, on one line; empty where it has
     */
    public record Ended(MachineWatch.Window window, double seconds, Status status, ForkEnd process, String error) {

        /** With a result. */
        public static Ended well(MachineWatch.Window window, double seconds) {
            return new Ended(window, seconds, Status.OK, ForkEnd.UNKNOWN, "");
        }
    }

    /**
     * Appends its row.
     *
     * @param fork its number; null for a study and a warm-up fork
     * @param order its position in the run, from 1
     */
    public void append(Trial trial, @Nullable Integer fork, int order, Ended ended) throws IOException {
        table.append(ended.window()
                .in(TrialRow.builder())
                .runId(runId)
                .utc(RunDirectory.utc(clock))
                .order(order)
                .trial(trial.kind())
                .backend(trial.backend())
                .fork(fork)
                .seconds(ended.seconds())
                .status(ended.status())
                .exitCode(ended.process().exitCode())
                .signal(ended.process().signal())
                .error(ended.error().isEmpty() ? null : ended.error())
                .build());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
