package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.reports.summary.TextTable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints a study as the notebooks do: the costs as they come, the accuracies, the closing table. */
final class StudyPrinter implements Consumer<WorkerMessage> {

    private final PrintStream out;
    private final NetworkSpec network;
    private final List<WorkerMessage.Finished> finished = new ArrayList<>();

    StudyPrinter(PrintStream out, NetworkSpec network) {
        this.out = out;
        this.network = network;
    }

    /** The effective options, so that the run can be repeated from its output. */
    void options(StudyRequest request, List<String> backends) {
        String layers = request.layers().stream().map(String::valueOf).collect(Collectors.joining(","));
        out.println("study --dataset " + request.dataset() + " --samples " + request.samples() + " --noise "
                + request.noise() + " --train-seed " + request.trainSeed() + " --test-samples " + request.testSamples()
                + " --test-seed " + request.testSeed());
        out.println("      --layers " + layers + " --hidden " + request.hidden() + " --init "
                + String.join(",", request.inits()) + " --weight-seed " + request.weightSeed());
        out.println("      --learning-rate " + request.learningRate() + " --iterations " + request.iterations()
                + " --record-every " + request.recordEvery() + " --loss " + request.loss() + " --backend "
                + String.join(",", backends) + " --dtype " + request.dtype());
    }

    /** A new backend. */
    void begin(String backend) {
        finished.clear();
        out.println();
        out.println("backend " + backend);
    }

    @Override
    public void accept(WorkerMessage message) {
        if (message instanceof WorkerMessage.Started started) {
            out.println();
            out.println(started.init() + " initialization");
        } else if (message instanceof WorkerMessage.Point point) {
            out.println("Cost after iteration " + point.iteration() + ": " + NumPyText.of(point.trainLoss()));
        } else if (message instanceof WorkerMessage.Finished result) {
            finished.add(result);
            if (result.divergedAt() != null) {
                out.println("Diverged: the loss is not a finite number at iteration " + result.divergedAt());
            }
            out.println("On the train set: Accuracy: " + NumPyText.of(result.trainAccuracy()));
            out.println("On the test set: Accuracy: " + NumPyText.of(result.testAccuracy()));
        } else if (message instanceof WorkerMessage.Diagnosed diagnosed) {
            out.println();
            out.print(closingTable(diagnosed.comments()));
        }
    }

    private String closingTable(List<String> comments) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < finished.size(); i++) {
            WorkerMessage.Finished result = finished.get(i);
            rows.add(List.of(
                    network.depth() + "-layer NN with " + result.init() + " initialization",
                    percent(result.trainAccuracy()),
                    percent(result.testAccuracy()),
                    comments.get(i)));
        }
        return new TextTable(List.of("Model", "Train accuracy", "Test accuracy", "Problem/Comment"), rows).render();
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.0f%%", 100.0 * fraction);
    }
}
