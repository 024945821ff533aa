package io.github.initbench.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What one fork of {@link TimeToLoss} measured, handed to the runner through a file.
 *
 * @param search the untimed pass
 * @param trainingSeconds each timed training in order, warm-up included: the first is the cold one
 * @param initSeconds the initializer's, once, cold
 * @param initWeightsSha256 of the initial weights
 */
public record TimeToLossMeasurement(
        WorkerMessage.FirstHit search, List<Double> trainingSeconds, double initSeconds, String initWeightsSha256) {

    /** The system property that names the file; without it nothing is written. */
    public static final String FILE_PROPERTY = "initbench.measurement";

    public TimeToLossMeasurement {
        trainingSeconds = List.copyOf(trainingSeconds);
    }

    static void writeIfAsked(TimeToLossMeasurement measurement) throws IOException {
        String file = System.getProperty(FILE_PROPERTY);
        if (file != null) {
            new ObjectMapper().writeValue(new File(file), measurement);
        }
    }

    /**
     * Reads what a fork wrote.
     *
     * @throws IOException if it wrote none
     */
    public static TimeToLossMeasurement read(Path file) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), TimeToLossMeasurement.class);
    }
}
