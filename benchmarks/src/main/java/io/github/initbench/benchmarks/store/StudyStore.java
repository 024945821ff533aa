package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.Tables;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A study's folder, which is made when the first study has its data in memory: data that cannot be read leave no files behind. */
public final class StudyStore implements StudyTables.Sink, Closeable {

    private final Path folder;
    private final RunSettings settings;
    private final List<ProbedBackend> backends;
    private @Nullable RunStore opened;

    /** Not made yet. */
    public StudyStore(Path folder, RunSettings settings, List<ProbedBackend> backends) {
        this.folder = folder;
        this.settings = settings;
        this.backends = List.copyOf(backends);
    }

    private RunStore store() throws IOException {
        RunStore present = opened;
        if (present == null) {
            RunDirectory run = RunDirectory.at(folder, Clock.systemUTC());
            EnvironmentReport.write(run, settings, backends);
            present = new RunStore(run, null);
            opened = present;
            present.create(StudyTables.TABLES);
        }
        return present;
    }

    @Override
    public boolean isOpen() {
        return opened != null;
    }

    @Override
    public String runId() throws IOException {
        return store().run().runId();
    }

    @Override
    public List<DatasetRow> datasets() throws IOException {
        RunStore present = store();
        return present.read(Tables.DATASET);
    }

    @Override
    public void commit(String key, RowBatch rows) throws IOException {
        store().commit(key, rows);
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }
}
