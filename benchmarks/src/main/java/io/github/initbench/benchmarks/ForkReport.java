package io.github.initbench.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.linalg.BackendInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a fork tells the runner beside JMH's result, through files in a folder that the runner names.
 *
 * <p>Without the property, as under JMH's own options, nothing is written.
 */
public final class ForkReport {

    /** The system property that names the folder. */
    public static final String FOLDER_PROPERTY = "initbench.fork-report";

    private static final String BACKEND = "backend.json";
    private static final String TIME_TO_LOSS = "time-to-loss.json";

    private ForkReport() {}

    /** The backend that computes in this JVM, read back from its library. */
    static void write(BackendInfo info) {
        write(BACKEND, info);
    }

    static void write(TimeToLossMeasurement measurement) {
        write(TIME_TO_LOSS, measurement);
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
        folder.resolve(TIME_TO_LOSS).toFile().deleteOnExit();
    }

    /** The backend that computed in the fork; empty where it did not come so far, or none took part. */
    public static Optional<BackendInfo> backend(Path folder) throws IOException {
        Path file = folder.resolve(BACKEND);
        return Files.exists(file)
                ? Optional.of(new ObjectMapper().readValue(file.toFile(), BackendInfo.class))
                : Optional.empty();
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
