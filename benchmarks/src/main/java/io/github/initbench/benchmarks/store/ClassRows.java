package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.nn.ConfusionMatrix;
import io.github.initbench.reports.table.BoundaryRow;
import io.github.initbench.reports.table.ConfusionRow;
import io.github.initbench.reports.table.ExampleSet;
import io.github.initbench.reports.table.PointRow;
import io.github.initbench.reports.table.PredictionRow;
import io.github.initbench.reports.table.Training;
import io.github.initbench.study.Grid;
import java.util.ArrayList;
import java.util.List;

/**
 * What a trained network takes examples for, as rows.
 *
 * @param names of the classes, by number
 */
record ClassRows(List<String> names) {

    /** One row for each pair of classes, of each set. */
    List<ConfusionRow> confusions(Training training, WorkerMessage.Finished result) {
        List<ConfusionRow> rows = new ArrayList<>(
                confusion(training, ExampleSet.TRAIN, result.train().confusion()));
        if (result.test() != null) {
            rows.addAll(confusion(training, ExampleSet.TEST, result.test().confusion()));
        }
        return rows;
    }

    private List<ConfusionRow> confusion(Training training, ExampleSet set, ConfusionMatrix matrix) {
        List<ConfusionRow> rows = new ArrayList<>();
        for (int actual = 0; actual < matrix.counts().size(); actual++) {
            List<Integer> counts = matrix.counts().get(actual);
            for (int predicted = 0; predicted < counts.size(); predicted++) {
                rows.add(new ConfusionRow(
                        training, set, names.get(actual), names.get(predicted), counts.get(predicted)));
            }
        }
        return rows;
    }

    /** One row for each example. */
    List<PredictionRow> predictions(Training training, WorkerMessage.Predicted predicted) {
        List<PredictionRow> rows = new ArrayList<>();
        for (int j = 0; j < predicted.actual().size(); j++) {
            rows.add(new PredictionRow(
                    training,
                    j,
                    predicted.test() ? ExampleSet.TEST : ExampleSet.TRAIN,
                    names.get(predicted.actual().get(j)),
                    names.get(predicted.predictions().classes().get(j)),
                    predicted.predictions().probabilities().get(j)));
        }
        return rows;
    }

    /** One row for each example of the plane. */
    List<PointRow> points(String runId, WorkerMessage.Plane plane) {
        List<PointRow> rows = new ArrayList<>();
        points(rows, runId, ExampleSet.TRAIN, plane.train());
        if (plane.test() != null) {
            points(rows, runId, ExampleSet.TEST, plane.test());
        }
        return rows;
    }

    private void points(List<PointRow> rows, String runId, ExampleSet split, WorkerMessage.Points points) {
        for (int j = 0; j < points.classes().size(); j++) {
            double x1 = points.x1().get(j);
            double x2 = points.x2().get(j);
            rows.add(new PointRow(
                    runId, j, split, x1, x2, names.get(points.classes().get(j))));
        }
    }

    /** One row for each point of the grid. */
    List<BoundaryRow> boundary(Training training, Grid grid, WorkerMessage.Regions regions) {
        List<BoundaryRow> rows = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            for (int j = 0; j < grid.size(); j++) {
                int at = rows.size();
                rows.add(new BoundaryRow(
                        training,
                        grid.x1(j),
                        grid.x2(i),
                        names.get(regions.predictions().classes().get(at)),
                        regions.predictions().probabilities().get(at)));
            }
        }
        return rows;
    }
}
