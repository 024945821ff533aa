package io.github.initbench.reports.plot;

import io.github.initbench.reports.table.BoundaryRow;
import io.github.initbench.reports.table.ExampleSet;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.LossForm;
import io.github.initbench.reports.table.Made;
import io.github.initbench.reports.table.PointRow;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables of a made-up study: a network whose classes meet on a circle of radius 1. */
final class MadeUpStudy {

    static final int SIZE = 21;
    static final double EDGE = 1.5;

    private MadeUpStudy() {}

    /** The probability of class 1 at a point: a half on the circle. */
    static double inside(double x1, double x2) {
        return 1 / (1 + Math.exp(-4 * (1 - Math.hypot(x1, x2))));
    }

    static List<BoundaryRow> boundary(String init) {
        List<BoundaryRow> rows = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                double x1 = -EDGE + 2 * EDGE * j / (SIZE - 1);
                double x2 = -EDGE + 2 * EDGE * i / (SIZE - 1);
                double p = inside(x1, x2);
                rows.add(new BoundaryRow(
                        new Training("r", "ejml", "float64", init, 3L, Streams.NUMPY),
                        x1,
                        x2,
                        p > 0.5 ? "1" : "0",
                        Math.max(p, 1 - p)));
            }
        }
        return rows;
    }

    /** Class 0 on a circle of radius 1.2, class 1 on one of 0.7. */
    static List<PointRow> points() {
        List<PointRow> rows = new ArrayList<>();
        for (int j = 0; j < 40; j++) {
            double radius = j % 2 == 0 ? 1.2 : 0.7;
            double angle = j * Math.PI / 20;
            rows.add(new PointRow(
                    "r",
                    j,
                    ExampleSet.TRAIN,
                    radius * Math.cos(angle),
                    radius * Math.sin(angle),
                    String.valueOf(j % 2)));
        }
        return rows;
    }

    static List<LossCurveRow> curve(String init, double... losses) {
        List<LossCurveRow> rows = new ArrayList<>();
        for (int i = 0; i < losses.length; i++) {
            rows.add(Made.row(Tables.LOSS_CURVE)
                    .set("run_id", "r")
                    .set("backend", "ejml")
                    .set("dtype", "float64")
                    .set("init", init)
                    .set("weight_seed", 3L)
                    .set("streams", Streams.NUMPY)
                    .set("loss", LossForm.NAIVE)
                    .set("iteration", 1000 * i)
                    .set("train_loss", losses[i])
                    .build());
        }
        return rows;
    }

    static StudyRow result(String init) {
        return Made.row(Tables.STUDY)
                .set("run_id", "r")
                .set("backend", "ejml")
                .set("dtype", "float64")
                .set("init", init)
                .set("weight_seed", 3L)
                .set("streams", Streams.NUMPY)
                .set("learning_rate", 0.01)
                .set("status", Status.OK)
                .build();
    }

    static <R extends Record> void write(Path folder, Table<R> table, List<R> rows) throws IOException {
        Files.writeString(folder.resolve(table.fileName()), TableWriter.text(table, rows));
    }

    /** The tables of a study of these initializations, whose curves are alike but for their height. */
    static void write(Path folder, List<String> inits) throws IOException {
        List<LossCurveRow> curves = new ArrayList<>();
        List<BoundaryRow> boundaries = new ArrayList<>();
        List<StudyRow> results = new ArrayList<>();
        for (int i = 0; i < inits.size(); i++) {
            curves.addAll(curve(inits.get(i), 1.0 + i, 0.5 + i, 0.25 + i));
            boundaries.addAll(boundary(inits.get(i)));
            results.add(result(inits.get(i)));
        }
        write(folder, Tables.LOSS_CURVE, curves);
        write(folder, Tables.BOUNDARY, boundaries);
        write(folder, Tables.STUDY, results);
        write(folder, Tables.POINTS, points());
    }
}
