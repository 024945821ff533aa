package io.github.initbench.benchmarks.jmh;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.train.ValueCounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fork reports to the runner beside JMH's result, through files in a folder that the runner names.
 *
 * <p>Without the property nothing is written.
 */
public final class ForkReport {

    /** The system property that names the folder. */
    public static final String FOLDER_PROPERTY = "initbench.fork-report";

    private static final String BACKEND = "backend.json";
    private static final String VALUES = "values.json";
    private static final String INCORRECT = "incorrect.json";
    private static final String TIME_TO_LOSS = "time-to-loss.json";

    private ForkReport() {}

    /** The backend that computes in this JVM, read back from its library. */
    static void write(BackendInfo info) {
        write(BACKEND, info);
    }

    /** What the timed operations left. */
    static void write(ValueCounts counts) {
        write(VALUES, counts);
    }

    static void write(TimeToLossMeasurement measurement) {
        write(TIME_TO_LOSS, measurement);
    }

    /** The line that names the result that is further from the reference's than rounding explains. */
    static void writeIncorrect(String line) {
        write(INCORRECT, line);
    }

    /** Whether the runner reads it. */
    static boolean isRequested() {
        return System.getProperty(FOLDER_PROPERTY) != null;
    }

    private static void write(String file, Object value) {
        @Nullable String folder = System.getProperty(FOLDER_PROPERTY);
        if (folder != null) {
            try {
                new ObjectMapper().writeValue(Path.of(folder, file).toFile(), value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Deletes the folder when this JVM ends, if it is still there then. */
    public static void deleteOnExit(Path folder) {
        folder.toFile().deleteOnExit(); // in reverse order: the files go first
        folder.resolve(BACKEND).toFile().deleteOnExit();
        folder.resolve(VALUES).toFile().deleteOnExit();
        folder.resolve(INCORRECT).toFile().deleteOnExit();
        folder.resolve(TIME_TO_LOSS).toFile().deleteOnExit();
    }

    /** The backend that computed in the fork; empty where it did not come so far, or none took part. */
    public static Optional<BackendInfo> backend(Path folder) throws IOException {
        return read(folder.resolve(BACKEND), BackendInfo.class);
    }

    /** What the timed operations left in the backend's matrices; empty where none took part. */
    public static Optional<ValueCounts> values(Path folder) throws IOException {
        return read(folder.resolve(VALUES), ValueCounts.class);
    }

    /** Which result was incorrect; empty where none was found. */
    public static Optional<String> incorrect(Path folder) throws IOException {
        return read(folder.resolve(INCORRECT), String.class);
    }

    private static <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        return Files.exists(file) ? Optional.of(new ObjectMapper().readValue(file.toFile(), type)) : Optional.empty();
    }

    /**
     * What {@link TimeToLoss} measured in the fork.
     *
     * @throws IOException if it wrote nothing
     */
    public static TimeToLossMeasurement timeToLoss(Path folder) throws IOException {
        return new ObjectMapper().readValue(folder.resolve(TIME_TO_LOSS).toFile(), TimeToLossMeasurement.class);
    }
}
