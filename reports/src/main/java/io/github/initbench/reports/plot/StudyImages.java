package io.github.initbench.reports.plot;

import io.github.initbench.reports.table.BoundaryRow;
import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.ExampleSet;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.PointRow;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.Training;
import io.github.initbench.reports.table.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The images of a study on one backend: what it left in its tables, drawn as the notebooks draw it. */
public final class StudyImages {

    /** Of a legend; where it has many rows the image is higher. */
    private static final int LEGEND_ROW = 45;

    private static final int NAMES_IN_A_ROW = 4;
    private static final int MAX_DECIMAL_LENGTH = 8;

    private final Map<String, List<LossCurveRow>> curves;
    private final Map<String, List<BoundaryRow>> boundaries;
    private final Map<String, StudyRow> results = new LinkedHashMap<>();
    private final List<PointRow> points;
    private final List<String> classes;
    private final PlaneChart plane;

    private StudyImages(Path tables, String backend) throws IOException {
        curves = grouped(read(Tables.LOSS_CURVE, tables), LossCurveRow::training, backend);
        requireOne(tables, "weight seeds", Training::weightSeed);
        requireOne(tables, "streams", of -> of.streams() == null ? null : Words.of(of.streams()));
        requireOne(tables, "types", Training::dtype);
        requireOne(tables, "runs", Training::runId);
        boundaries = grouped(read(Tables.BOUNDARY, tables), BoundaryRow::training, backend);
        read(Tables.STUDY, tables).stream()
                .filter(row -> row.training().backend().equals(backend))
                .forEach(row -> results.put(row.training().init(), row));
        List<PointRow> all = read(Tables.POINTS, tables);
        points = all.stream().filter(point -> point.split() == ExampleSet.TRAIN).toList();
        classes = Stream.concat(
                        all.stream().map(PointRow::name),
                        boundaries.values().stream().flatMap(List::stream).map(BoundaryRow::predicted))
                .distinct()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())) // 10 after 9
                .toList();
        boolean standardized = read(Tables.DATASET, tables).stream()
                .map(DatasetRow::options)
                .anyMatch(options -> options != null && options.contains("--standardize"));
        plane = new PlaneChart(points, classes, standardized);
    }

    /** The backends of a study's tables, in their order. */
    public static List<String> backends(Path tables) throws IOException {
        return read(Tables.LOSS_CURVE, tables).stream()
                .map(row -> row.training().backend())
                .distinct()
                .toList();
    }

    /**
     * The images that the tables of a study suffice for: curves always, the plane where the data have two features.
     *
     * @throws IOException if a table cannot be read
     */
    public static List<PlotImage> of(Path tables, String backend) throws IOException {
        StudyImages study = new StudyImages(tables, backend);
        List<PlotImage> images = new ArrayList<>();
        study.addCurves(images);
        study.addPlane(images);
        return images;
    }

    /** A curve of several trainings would be none. */
    private void requireOne(Path tables, String what, Function<Training, @Nullable Object> key) {
        Set<String> different = new TreeSet<>();
        curves.values()
                .forEach(curve -> curve.forEach(row -> different.add(String.valueOf(key.apply(row.training())))));
        if (different.size() > 1) {
            throw new IllegalArgumentException("plots: " + tables + " has curves of several " + what + ", "
                    + String.join(", ", different) + "; name the folder of one study");
        }
    }

    private static <R extends Record> List<R> read(Table<R> table, Path folder) throws IOException {
        Path file = folder.resolve(table.fileName());
        return Files.exists(file) ? TableReader.read(table, file) : List.of();
    }

    private static <R> Map<String, List<R>> grouped(List<R> rows, Function<R, Training> training, String backend) {
        Map<String, List<R>> grouped = new LinkedHashMap<>();
        for (R row : rows) {
            Training of = training.apply(row);
            if (of.backend().equals(backend)) {
                grouped.computeIfAbsent(of.init(), key -> new ArrayList<>()).add(row);
            }
        }
        return grouped;
    }

    private void addCurves(List<PlotImage> images) {
        int height = PlotImage.HEIGHT + LEGEND_ROW * Math.max(0, curves.size() / NAMES_IN_A_ROW - 2);
        images.add(
                PlotImage.of("loss-curves", "Training loss", height, title -> LossChart.ofAll(curves, false, title)));
        images.add(PlotImage.of(
                "loss-curves-log",
                "Training loss, logarithmic scale",
                height,
                title -> LossChart.ofAll(curves, true, title)));
        curves.forEach((init, curve) -> {
            StudyRow result = results.get(init);
            Double rate = result == null ? null : result.settings().learningRate();
            String name = rate == null ? init + " initialization" : "Learning rate =" + decimal(rate);
            images.add(PlotImage.of(
                    "loss-" + PlotImage.fileName(init), name, title -> LossChart.ofOne(init, curve, title)));
        });
    }

    /** Without an exponent, as long as it is short so. */
    private static String decimal(double rate) {
        String plain = new BigDecimal(Double.toString(rate)).toPlainString();
        return plain.length() > MAX_DECIMAL_LENGTH ? Double.toString(rate) : plain;
    }

    private void addPlane(List<PlotImage> images) {
        if (!points.isEmpty()) {
            images.add(PlotImage.of("data", "Training data", title -> plane.chart(title, null, new ChartStyle(1))));
        }
        Map<String, Regions> regions = new LinkedHashMap<>();
        boundaries.forEach((init, rows) -> regions.put(init, Regions.of(rows, classes)));
        regions.forEach((init, of) -> images.add(PlotImage.of(
                "boundary-" + PlotImage.fileName(init),
                title(init),
                title -> plane.chart(title, of, new ChartStyle(1)))));
        if (regions.size() > 1) {
            images.add(Panels.of(
                    "boundaries",
                    "Decision boundaries",
                    List.copyOf(regions.entrySet()),
                    (entry, style) -> plane.chart(title(entry.getKey()), entry.getValue(), style)));
        }
    }

    private static String title(String init) {
        return "Model with " + worded(init) + " initialization";
    }

    /** As the notebooks call it. */
    private static String worded(String init) {
        return switch (init) {
            case "zeros" -> "Zeros";
            case "random" -> "large random";
            case "he" -> "He";
            case "xavier" -> "Xavier";
            default -> init;
        };
    }
}
