package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.store.RowBatch;
import io.github.initbench.benchmarks.store.RunStore;
import io.github.initbench.benchmarks.store.StudyTables;
import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.util.List;

/** The notebooks' study as a trial of a run: its rows are committed with those of the trial. */
final class StudyTrials implements StudyTables.Sink {

    private final RunStore store;
    private final BackendOptions options;
    private final StudyTables studies = new StudyTables(this);
    private RowBatch rows = new RowBatch();

    /** Of a run. */
    StudyTrials(RunStore store, BackendOptions options) {
        this.store = store;
        this.options = options;
    }

    /** Runs it; there are rows where it fails too. */
    void run(Trial.Study trial) throws IOException, BackendUnavailableException {
        rows = new RowBatch();
        try (Worker worker = Worker.of(trial.backend(), options)) {
            studies.run(worker, StudyRequest.circles(), trial.limit(), message -> {});
        }
    }

    /** What the last one left. */
    RowBatch takeRows() {
        RowBatch taken = rows;
        rows = new RowBatch();
        return taken;
    }

    /** The rows of one that is not run. */
    RowBatch withoutResult(Trial.Study trial, Status status, String error) {
        return StudyTables.withoutResult(runId(), trial.backend(), options, StudyRequest.circles(), status, error);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public String runId() {
        return store.run().runId();
    }

    @Override
    public List<DatasetRow> datasets() throws IOException {
        return store.read(Tables.DATASET);
    }

    @Override
    public void commit(String key, RowBatch more) {
        rows.addAll(more);
    }
}
