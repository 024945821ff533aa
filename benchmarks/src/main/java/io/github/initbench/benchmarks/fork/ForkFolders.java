package io.github.initbench.benchmarks.fork;

import io.github.initbench.benchmarks.jmh.ForkReport;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;

/**
 * Gives each fork of a JMH run a folder of its own for its {@link ForkReport}, numbered from 1, and marks those of forks that ended well.
 *
 * <p>As JMH makes its own instances, all they know of each other is in the folders.
 */
public final class ForkFolders extends ForkSetup implements Closeable {

    private static final String ENDED = "ended";

    private final Path base;

    /**
     * As JMH makes it from its own settings.
     *
     * @param base the folder of the folders
     */
    public ForkFolders(String base) {
        this.base = Path.of(base);
    }

    /** With a new temporary folder. */
    public static ForkFolders create() throws IOException {
        Path base = Files.createTempDirectory("initbench");
        base.toFile().deleteOnExit(); // an interrupted run closes nothing
        return new ForkFolders(base.toString());
    }

    /** For JMH, which makes it anew. */
    public String settings() {
        return base.toString();
    }

    public Path folder(int fork) {
        return base.resolve(String.valueOf(fork));
    }

    /** Whether JMH is about to start that fork, or has. */
    public boolean begun(int fork) {
        return Files.isDirectory(folder(fork));
    }

    /** Whether the fork left its result. */
    public boolean ended(int fork) {
        return Files.exists(folder(fork).resolve(ENDED));
    }

    private int latest() {
        int fork = 0;
        while (begun(fork + 1)) {
            fork++;
        }
        return fork;
    }

    /** JMH calls this once a fork, right before it starts it. */
    @Override
    public Collection<String> addJVMOptions(BenchmarkParams params) {
        Path folder = folder(latest() + 1);
        try {
            Files.createDirectory(folder);
            ForkReport.deleteOnExit(folder);
            folder.resolve(ENDED).toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException("fork report: cannot make " + folder + " (" + e + "); make room there", e);
        }
        return List.of("-D" + ForkReport.FOLDER_PROPERTY + "=" + folder.toAbsolutePath());
    }

    @Override
    @SuppressWarnings("rawtypes") // as JMH declares it
    public Collection<? extends Result> afterTrial(BenchmarkResult result, long pid, File stdOut, File stdErr) {
        Path folder = folder(latest());
        try {
            String folderOfRun = System.getProperty(ForkReport.FOLDER_PROPERTY);
            if (folderOfRun != null) {
                copy(folder, Path.of(folderOfRun));
            }
            Files.createFile(folder.resolve(ENDED));
        } catch (IOException e) {
            throw new UncheckedIOException("fork report: cannot write in " + base + " (" + e + "); make room there", e);
        }
        return List.of();
    }

    /** Where this JVM was itself started with a folder for the report, as its forks would be by JMH, the report is there too. */
    private static void copy(Path report, Path to) throws IOException {
        try (Stream<Path> files = Files.list(report)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public String getDescription() {
        return "gives each fork a folder for what it reports beside its result";
    }

    /** Deletes all folders. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
