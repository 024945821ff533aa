package io.github.initbench.reports.run;

import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads a run by the name of its folder, of one of its files or of a published report. What cannot be read is an
 * IOException of one line that names it and what would be right.
 */
public final class RunReader {

    /** Where published reports are, under the working folder. */
    public static final Path PUBLISHED = Path.of("reports", "published");

    private final Path published;

    /**
     * A reader.
     *
     * @param published the folder that a name which is no path is looked up in
     */
    public RunReader(Path published) {
        this.published = published;
    }

    /**
     * Refuses what is no folder of a run.
     *
     * @throws IOException if it is a file, or not there
     */
    public static void requireFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("run: " + folder + " is no folder" + (Files.exists(folder) ? " but a file" : "")
                    + "; name a run's folder, as those under reports/runs");
        }
    }

    /** The run that an argument names. */
    public Run read(String argument) throws IOException {
        Path path = locate(argument);
        return Files.isDirectory(path) ? folder(argument, path) : file(argument, path);
    }

    private Path locate(String argument) throws IOException {
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException e) {
            throw new IOException("run: '" + argument + "' is no path: " + e.getReason(), e);
        }
        if (!argument.isEmpty() && Files.exists(path)) {
            return path;
        }
        if (!argument.isEmpty() && path.getNameCount() == 1 && Files.isDirectory(published.resolve(path))) {
            return published.resolve(path);
        }
        throw new IOException("run: '" + argument + "' is no folder, no file and no published report; published: "
                + String.join(", ", publishedNames()));
    }

    private List<String> publishedNames() throws IOException {
        if (!Files.isDirectory(published)) {
            return List.of("none");
        }
        try (Stream<Path> reports = Files.list(published)) {
            List<String> names = reports.filter(Files::isDirectory)
                    .map(report -> report.getFileName().toString())
                    .sorted()
                    .toList();
            return names.isEmpty() ? List.of("none") : names;
        }
    }

    private static Run folder(String label, Path folder) throws IOException {
        Path throughput = folder.resolve(Tables.THROUGHPUT.fileName());
        Path timeToLoss = folder.resolve(Tables.TIME_TO_LOSS.fileName());
        Path study = folder.resolve(Tables.STUDY.fileName());
        if (!Files.exists(throughput) && !Files.exists(timeToLoss) && !Files.exists(study)) {
            throw new IOException("run: " + folder + " holds none of throughput.csv, time-to-loss.csv and study.csv;"
                    + " name a run's folder, as those under reports/runs");
        }
        return new Run(
                label,
                rows(Tables.THROUGHPUT, throughput),
                rows(Tables.TIME_TO_LOSS, timeToLoss),
                rows(Tables.STUDY, study),
                Environment.in(folder).orElse(null));
    }

    private static <R extends Record> List<R> rows(Table<R> table, Path file) throws IOException {
        return Files.exists(file) ? TableReader.read(table, file) : List.of();
    }

    private static Run file(String label, Path file) throws IOException {
        Path beside = file.toAbsolutePath().getParent();
        Environment environment = beside == null ? null : Environment.in(beside).orElse(null);
        List<String> header = TableReader.header(file);
        if (header.contains("benchmark") || file.endsWith(Tables.THROUGHPUT.fileName())) {
            return new Run(label, TableReader.read(Tables.THROUGHPUT, file), List.of(), List.of(), environment);
        }
        if (header.contains("train_seconds") || file.endsWith(Tables.TIME_TO_LOSS.fileName())) {
            return new Run(label, List.of(), TableReader.read(Tables.TIME_TO_LOSS, file), List.of(), environment);
        }
        throw new IOException("run: " + file + " is neither a throughput.csv nor a time-to-loss.csv, its header is "
                + String.join(",", header) + "; name one of these, or a run's folder");
    }
}
