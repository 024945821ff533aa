package io.github.initbench.benchmarks.console;

import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.shell.ShellWord;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.data.DatasetDescription;
import io.github.initbench.dataset.LoadProgress;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.random.StreamKind;
import io.github.initbench.reports.summary.Accuracy;
import io.github.initbench.reports.summary.TextTable;
import io.github.initbench.study.Experiment;
import io.github.initbench.study.Verdict;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a study as the notebooks do: the costs as they come, the accuracies, the closing table. */
public final class StudyPrinter implements Consumer<WorkerMessage> {

    private static final int MAX_CLASSES_SHOWN = 12;
    private static final int COLUMNS = 100;

    private final PrintStream out;
    private final StudyRequest request;
    private final Experiment experiment;
    private final CostLine costs;
    private final LoadProgress loading;
    private final boolean predictions;
    private final boolean sparklines;
    private final List<Double> curve = new ArrayList<>();
    private final List<WorkerMessage.Finished> finished = new ArrayList<>();
    private final List<String> notTrained = new ArrayList<>(); // of this backend
    private boolean failed;

    public StudyPrinter(
            PrintStream out, StudyRequest request, CostLine costs, LoadProgress loading, boolean predictions) {
        this.out = out;
        this.request = request;
        this.experiment = request.experiment();
        this.costs = costs;
        this.loading = loading;
        this.predictions = predictions;
        this.sparklines = Sparkline.isShown(out);
    }

    /** The effective options, so that the run can be repeated from its output. */
    public void options(List<String> backends, BackendOptions compute) {
        String layers = experiment.layers().stream().map(String::valueOf).collect(Collectors.joining(","));
        String dataset = experiment.dataset().name() + " " + ShellWord.optionsOf(experiment.dataset());
        out.println("study --dataset " + dataset.strip());
        out.println("      --layers " + layers + " --hidden " + experiment.hidden() + " --init "
                + String.join(",", request.inits()) + " --weight-seed " + experiment.weightSeed() + " --streams "
                + experiment.streams().key());
        out.println("      --learning-rate " + experiment.optimizer().learningRate() + batch() + " --iterations "
                + experiment.plan().budget() + " --record-every "
                + experiment.plan().recording().every()
                + (experiment.plan().recording().from() == 0
                        ? ""
                        : " --record-from " + experiment.plan().recording().from())
                + " --loss "
                + experiment.plan().lossForm() + " --backend "
                + String.join(",", backends) + " --threads " + compute.threads() + " --dtype "
                + compute.dtype().key());
    }

    private String batch() {
        return experiment.batch() == null
                ? ""
                : " --batch " + experiment.batch() + " --shuffle-seed " + experiment.shuffleSeed();
    }

    /** Whether some initialization could not be trained, on any backend. */
    public boolean failed() {
        return failed;
    }

    /** A new backend. */
    public void begin(String backend) {
        finished.clear();
        notTrained.clear();
        out.println();
        out.println("backend " + backend);
    }

    @Override
    public void accept(WorkerMessage message) {
        if (message instanceof WorkerMessage.Info found) {
            ProbedBackend.warning(found.info()).ifPresent(out::println);
        } else if (message instanceof WorkerMessage.Loading progress) {
            loading.at(progress.input(), progress.share());
        } else if (message instanceof WorkerMessage.Loaded data) {
            show("training set", data.train());
            if (data.test() != null) {
                show("test set", data.test());
            }
        } else if (message instanceof WorkerMessage.Started started) {
            out.println();
            out.println(started.init() + " initialization");
            curve.clear();
        } else if (message instanceof WorkerMessage.Point point) {
            out.println(costs.cost(point.iteration(), point.trainLoss()));
            curve.add(point.trainLoss());
        } else if (message instanceof WorkerMessage.Finished result) {
            finished.add(result);
            show(result);
        } else if (message instanceof WorkerMessage.NotTrained untrained) {
            notTrained.add(untrained.init());
            failed = true;
            out.println("Not trained: " + untrained.error());
        } else if (message instanceof WorkerMessage.Predicted predicted && predictions) {
            out.print((predicted.test() ? "predictions_test = " : "predictions_train = ")
                    + NumPyArray.ofRow(predicted.predictions().classes()) + "\n");
        } else if (message instanceof WorkerMessage.Judged judged) {
            out.println();
            out.print(closingTable(judged.verdicts()));
            out.println("These comments come from one weight seed (" + experiment.weightSeed()
                    + (experiment.streams() == StreamKind.NUMPY
                            ? ""
                            : ", " + experiment.streams().key() + " streams")
                    + "); --weight-seed N tries another.");
        }
    }

    private void show(WorkerMessage.Finished result) {
        if (sparklines) {
            out.println(Sparkline.of(curve));
        }
        if (result.divergedAt() != null) {
            out.println("Diverged: the loss is not a finite number at iteration " + result.divergedAt());
        }
        out.println(costs.accuracy("train", result.train().accuracy()));
        if (result.test() != null) {
            out.println(costs.accuracy("test", result.test().accuracy()));
        }
    }

    private void show(String set, DatasetDescription data) {
        out.println(set + ": " + data.name() + ", " + data.examples() + " examples, " + data.features() + " features, "
                + data.classes().size() + " classes (" + String.join(", ", shown(data.classes())) + "), SHA-256 "
                + data.sha256());
    }

    private static List<String> shown(List<String> classes) {
        if (classes.size() <= MAX_CLASSES_SHOWN) {
            return classes;
        }
        List<String> some = new ArrayList<>(classes.subList(0, MAX_CLASSES_SHOWN));
        some.add("...");
        return some;
    }

    /** With less of the models' names where it would be too wide. */
    private String closingTable(List<Verdict> verdicts) {
        String initialization = "%s initialization";
        String notebooks = experiment.layers().size() - 1 + "-layer NN with " + initialization;
        return Stream.of(notebooks, initialization, "%s")
                .map(model -> closingTable(model, verdicts))
                .filter(table -> table.lines().allMatch(line -> line.length() <= COLUMNS))
                .findFirst()
                .orElseGet(() -> closingTable("%s", verdicts));
    }

    private String closingTable(String model, List<Verdict> verdicts) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < finished.size(); i++) {
            WorkerMessage.Finished result = finished.get(i);
            rows.add(List.of(
                    model.replace("%s", result.init()),
                    accuracy(result.train()),
                    result.test() == null ? "none" : accuracy(result.test()),
                    verdicts.get(i).comment()));
        }
        for (String init : notTrained) {
            rows.add(List.of(model.replace("%s", init), "none", "none", "not trained"));
        }
        return new TextTable(List.of("Model", "Train accuracy", "Test accuracy", "Problem/Comment"), rows).render();
    }

    private static String accuracy(WorkerMessage.Evaluated set) {
        return new Accuracy(set.accuracy(), set.confusion().balancedAccuracy()).render(0, "%");
    }
}
