package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.store.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a study leaves beside its lines on the console. */
final class StudyOutputs {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Writes dataset.csv, loss-curve.csv, study.csv, confusion.csv, predictions.csv and environment.json there;"
                            + " of data with two features points.csv and boundary.csv too.")
    @Nullable
    Path folder;

    @Option(
            names = "--plots",
            paramLabel = "DIR",
            description =
                    "Draws the loss curves there, and of data with two features the points and each decision boundary, of"
                            + " images some examples: PNG and SVG.")
    @Nullable
    Path plots;

    @Option(
            names = "--predictions",
            description =
                    "Also prints the class that each trained network predicts for each example, as the notebooks do.")
    boolean predictions;

    @Option(
            names = "--save-weights",
            paramLabel = "DIR",
            description = "Writes the initial and final weights there, one .npy file a matrix.")
    @Nullable
    Path weights;

    /** Whether more is needed of each training than is printed of it. */
    boolean needDetails() {
        return folder != null || plots != null || predictions;
    }

    /** Refuses folders that cannot be written, or that hold what would be mixed with this, before anything is computed. */
    void requireWritable(List<String> backends) throws IOException {
        if (folder != null) {
            RunDirectory.refuseUsed(folder);
            RunDirectory.requireCreatable(folder);
        }
        if (plots != null) {
            StudyPlots.requireDrawable(plots, backends);
        }
        if (weights != null) {
            RunDirectory.requireCreatable(weights);
            StudyPlots.refuseFiles("save weights", weights, ".npy");
        }
    }
}
