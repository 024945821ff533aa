package io.github.initbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.Golden;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** One row of generators.tsv: what a generator must make of its settings and a seed. */
@SuppressWarnings("ArrayRecordComponent") // Compared by content, element by element.
record GeneratorGolden(String generator, double[] settings, long seed, double[] x, int[] labels) {

    /** All rows of a generator. */
    static List<GeneratorGolden> rows(String generator) {
        return Golden.lines("generators.tsv").stream()
                .filter(line -> line.startsWith(generator + "\t"))
                .map(GeneratorGolden::parse)
                .toList();
    }

    /** A setting that is an integer. */
    int count(int index) {
        return (int) settings[index];
    }

    /** The points and classes of a file with a header line, and a row x0,x1,y for each point. */
    static GeneratorGolden ofCsv(String file) {
        List<String[]> rows = Golden.lines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        double[] x = rows.stream()
                .flatMap(row -> Arrays.stream(row).limit(2))
                .mapToDouble(Double::parseDouble)
                .toArray();
        int[] labels =
                rows.stream().mapToInt(row -> (int) Double.parseDouble(row[2])).toArray();
        return new GeneratorGolden(file, new double[0], 3, x, labels);
    }

    /** Asserts that the classes are these, in this order, and that no coordinate is further off than allowed. */
    void assertGives(Dataset points, DoubleUnaryOperator tolerance) {
        assertThat(labels(points)).containsExactly(labels);
        assertThat(points.x()).hasSameSizeAs(x);
        for (int i = 0; i < x.length; i++) {
            assertThat(Math.abs(points.x()[i] - x[i]))
                    .as("x[%s] is %s, golden %s", i, points.x()[i], x[i])
                    .isLessThanOrEqualTo(tolerance.applyAsDouble(x[i]));
        }
    }

    /** Asserts that classes and coordinates are these, bit for bit. */
    void assertGives(Dataset points) {
        assertThat(labels(points)).containsExactly(labels);
        assertThat(points.x()).containsExactly(x);
    }

    /** The classes of a dataset's examples; each target must be a class written as one. */
    static int[] labels(Dataset points) {
        int[] labels = new int[points.examples()];
        for (int j = 0; j < labels.length; j++) {
            labels[j] = Classes.decode(points.y(), j * points.outputs(), points.outputs());
            double[] target = new double[points.outputs()];
            new Classes(points.classes()).encode(labels[j], target, 0);
            assertThat(Arrays.copyOfRange(points.y(), j * target.length, (j + 1) * target.length))
                    .containsExactly(target);
        }
        return labels;
    }

    /** How many examples each class has. */
    static int[] counts(Dataset points) {
        int[] counts = new int[points.classes().size()];
        for (int label : labels(points)) {
            counts[label]++;
        }
        return counts;
    }

    @Override
    public String toString() {
        return generator + " " + Arrays.toString(settings) + " seed " + seed;
    }

    private static GeneratorGolden parse(String line) {
        String[] cells = line.split("\t", -1);
        return new GeneratorGolden(
                cells[0],
                doubles(cells[1]),
                Long.parseLong(cells[2]),
                doubles(cells[3]),
                Arrays.stream(cells[4].split(" ", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    private static double[] doubles(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
