package io.github.initbench.benchmarks.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.initbench.check.CheckResult;
import io.github.initbench.data.DatasetDescription;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.nn.ConfusionMatrix;
import io.github.initbench.nn.Predictions;
import io.github.initbench.study.CellResult;
import io.github.initbench.study.Grid;
import io.github.initbench.study.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line from a worker. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkerMessage.Info.class, name = "info"),
    @JsonSubTypes.Type(value = WorkerMessage.Unavailable.class, name = "unavailable"),
    @JsonSubTypes.Type(value = WorkerMessage.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = WorkerMessage.Checked.class, name = "checked"),
    @JsonSubTypes.Type(value = WorkerMessage.Loading.class, name = "loading"),
    @JsonSubTypes.Type(value = WorkerMessage.Loaded.class, name = "loaded"),
    @JsonSubTypes.Type(value = WorkerMessage.Plane.class, name = "plane"),
    @JsonSubTypes.Type(value = WorkerMessage.Started.class, name = "started"),
    @JsonSubTypes.Type(value = WorkerMessage.Point.class, name = "point"),
    @JsonSubTypes.Type(value = WorkerMessage.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = WorkerMessage.NotTrained.class, name = "not-trained"),
    @JsonSubTypes.Type(value = WorkerMessage.Predicted.class, name = "predicted"),
    @JsonSubTypes.Type(value = WorkerMessage.Regions.class, name = "regions"),
    @JsonSubTypes.Type(value = WorkerMessage.Judged.class, name = "judged"),
    @JsonSubTypes.Type(value = WorkerMessage.CellDone.class, name = "cell"),
    @JsonSubTypes.Type(value = WorkerMessage.MultiplyAddPeak.class, name = "multiply-add-peak"),
    @JsonSubTypes.Type(value = WorkerMessage.ReadPeak.class, name = "read-peak"),
    @JsonSubTypes.Type(value = WorkerMessage.Written.class, name = "written"),
    @JsonSubTypes.Type(value = WorkerMessage.Done.class, name = "done")
})
public sealed interface WorkerMessage {

    /** The backend works: what computes in the worker. */
    record Info(BackendInfo info) implements WorkerMessage {}

    /** The backend does not work on this machine. */
    record Unavailable(String reason, String remedy) implements WorkerMessage {}

    /** The request was wrong, or could not be carried out; one line. */
    record Refused(String error) implements WorkerMessage {}

    /** One check of the backend. */
    record Checked(CheckResult result) implements WorkerMessage {}

    /** A study begins with this initialization. */
    record Started(String init) implements WorkerMessage {}

    /** The reading of a large input has come so far, 0 to 1. */
    record Loading(String input, double share) implements WorkerMessage {}

    /** A study's datasets are in memory. test is null where there is none. */
    record Loaded(DatasetDescription train, @Nullable DatasetDescription test) implements WorkerMessage {}

    /** Points of two features, as the network sees them, and the number of each one's class. */
    record Points(List<Double> x1, List<Double> x2, List<Integer> classes) {}

    /** A study's data in the plane. grid is where {@link Regions} are predicted; test is null where there is no test set. */
    record Plane(Grid grid, Points train, @Nullable Points test) implements WorkerMessage {}

    /** What a trained network predicts at the points of the grid, row by row from the bottom, each from the left. */
    record Regions(String init, Predictions predictions) implements WorkerMessage {}

    /** A study's recorded losses. testLoss is null where there is no test set. */
    record Point(
            String init,
            int iteration,
            double trainLoss,
            @Nullable Double testLoss) implements WorkerMessage {}

    /** What a trained network makes of a dataset. */
    record Evaluated(double accuracy, ConfusionMatrix confusion) {}

    /** What a trained network takes each training example for, or each test example, and the number of its class. */
    record Predicted(String init, boolean test, List<Integer> actual, Predictions predictions)
            implements WorkerMessage {}

    /** A study's run is over. test is null where there is no test set, divergedAt where it did not diverge. */
    record Finished(
            String init,
            Evaluated train,
            @Nullable Evaluated test,
            double finalLoss,
            @Nullable Integer divergedAt) implements WorkerMessage {}

    /** An initialization can make no weights of these examples; the others of the study go on. */
    record NotTrained(String init, String error) implements WorkerMessage {}

    /** The peak of fused multiply-adds, in 1e9 operations a second of all threads together. */
    record MultiplyAddPeak(int threads, Dtype dtype, double gflops) implements WorkerMessage {}

    /** The peak of sequential reads, in 1e9 bytes a second of all threads together. */
    record ReadPeak(int threads, double gigabytesPerSecond) implements WorkerMessage {}

    /** The expected results are in the file. */
    record Written(String file) implements WorkerMessage {}

    /** The last word of every answer: without it the process ended before it had answered. */
    record Done() implements WorkerMessage {}

    /** All trained runs of a study compared, in the order of the initializations. */
    record Judged(List<Verdict> verdicts) implements WorkerMessage {}

    /** The result of a cell. */
    record CellDone(CellResult result) implements WorkerMessage {}
}
