package io.github.initbench.benchmarks.worker;

import io.github.initbench.data.Classes;
import io.github.initbench.data.Examples;
import io.github.initbench.study.Grid;
import io.github.initbench.study.LoadedData;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Two-dimensional data as points, and the part of the plane that shows them. */
final class StudyPlane {

    /** The notebooks draw circles from -1.5 to 1.5. */
    private static final double CIRCLES = 1.5;

    /** Beyond the outermost points, of the distance between them. */
    private static final double MARGIN = 0.05;

    /** Steps of 0.03 on circles: an image interpolates between them. */
    private static final int SIZE = 101;

    /** Of many initializations each has fewer points, as a hundred of them would make a table of 90 MB. */
    private static final int COARSE_SIZE = 41;

    private static final int MANY_INITIALIZATIONS = 20;

    private StudyPlane() {}

    static WorkerMessage.Plane of(StudyRequest request, LoadedData<?> data) {
        String dataset = request.experiment().dataset().name();
        int size = request.inits().size() > MANY_INITIALIZATIONS ? COARSE_SIZE : SIZE;
        WorkerMessage.Points train = points(data.train());
        double[] x1 = range(dataset, train.x1());
        double[] x2 = range(dataset, train.x2());
        return new WorkerMessage.Plane(
                new Grid(x1[0], x1[1], x2[0], x2[1], size),
                train,
                data.test().map(StudyPlane::points).orElse(null));
    }

    private static double[] range(String dataset, List<Double> values) {
        DoubleSummaryStatistics all =
                values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double width = all.getMax() - all.getMin();
        double margin = width > 0 ? MARGIN * width : Math.max(1, Math.abs(all.getMax()));
        if (dataset.equals("circles") && Math.max(-all.getMin(), all.getMax()) <= CIRCLES) {
            return new double[] {-CIRCLES, CIRCLES};
        }
        return new double[] {all.getMin() - margin, all.getMax() + margin};
    }

    private static WorkerMessage.Points points(Examples examples) {
        List<Double> x1 = new ArrayList<>();
        List<Double> x2 = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        examples.read((x, y) -> {
            x1.add(x[0]);
            x2.add(x[1]);
            classes.add(Classes.decode(y, 0, y.length));
        });
        return new WorkerMessage.Points(x1, x2, classes);
    }
}
