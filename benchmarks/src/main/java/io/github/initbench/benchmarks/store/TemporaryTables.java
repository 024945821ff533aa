package io.github.initbench.benchmarks.store;

import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.Tables;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for tables that were not requested, but from which images are drawn; deleted when it is closed.
 *
 * @param path of it, or null where none is needed
 */
public record TemporaryTables(@Nullable Path path) implements Closeable {

    /** A new folder, unless it is not needed. */
    public static TemporaryTables unless(boolean unneeded) throws IOException {
        if (unneeded) {
            return new TemporaryTables(null);
        }
        Path folder = Files.createTempDirectory("initbench-study");
        folder.toFile().deleteOnExit(); // an interrupted run closes nothing
        for (Table<?> table : Tables.ALL) {
            folder.resolve(table.fileName()).toFile().deleteOnExit();
        }
        folder.resolve(EnvironmentReport.FILE).toFile().deleteOnExit();
        return new TemporaryTables(folder);
    }

    @Override
    public void close() throws IOException {
        if (path == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
