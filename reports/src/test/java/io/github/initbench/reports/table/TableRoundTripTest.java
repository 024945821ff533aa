package io.github.initbench.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.Locales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table, with every column filled and with every nullable column missing, comes back as it was written. */
class TableRoundTripTest {

    private final Path directory;

    TableRoundTripTest(@TempDir Path directory) {
        this.directory = directory;
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(
                        Tables.THROUGHPUT,
                        List.of(
                                TestRows.fullThroughput(),
                                TestRows.failedThroughput().build())),
                Arguments.of(
                        Tables.TIME_TO_LOSS,
                        List.of(
                                TestRows.fullTimeToLoss(),
                                TestRows.failedTimeToLoss().build())),
                Arguments.of(
                        Tables.TRIALS,
                        List.of(TestRows.fullTrial(), TestRows.trial().build())),
                Arguments.of(
                        Tables.MACHINE,
                        List.of(
                                new MachineRow(
                                        new Stamp("r1", "2026-01-02T03:04:05Z"),
                                        2,
                                        "float32",
                                        Quantity.MULTIPLY_ADD,
                                        51.8,
                                        "GFLOP/s"),
                                new MachineRow(
                                        new Stamp("r1", "2026-01-02T03:04:05Z"),
                                        null,
                                        null,
                                        Quantity.LAST_CACHE,
                                        33554432.0,
                                        "B"))),
                Arguments.of(
                        Tables.LOSS_CURVE,
                        List.of(TestRows.fullLossCurve(), TestRows.lossCurve().build())),
                Arguments.of(
                        Tables.STUDY,
                        List.of(TestRows.fullStudy(), TestRows.study().build())),
                Arguments.of(
                        Tables.DATASET,
                        List.of(
                                new DatasetRow(
                                        "r1",
                                        ExampleSet.TRAIN,
                                        TestRows.AWKWARD,
                                        2,
                                        3,
                                        4,
                                        "00ff",
                                        Streams.NAMED,
                                        "--noise 1"),
                                new DatasetRow("r1", ExampleSet.TEST, "csv", 2, 3, 4, "00ff", null, null))),
                Arguments.of(
                        Tables.PREDICTIONS,
                        List.of(
                                new PredictionRow(
                                        new Training("r1", "ejml", "float32", "he", 3L, Streams.NAMED),
                                        0,
                                        ExampleSet.TEST,
                                        TestRows.AWKWARD,
                                        "b",
                                        1.0),
                                new PredictionRow(
                                        new Training("r1", "ejml", null, "he", 3L, null),
                                        9,
                                        ExampleSet.TRAIN,
                                        "a",
                                        "b",
                                        Double.NaN))),
                Arguments.of(
                        Tables.POINTS,
                        List.of(new PointRow("r1", 7, ExampleSet.TEST, -1e-300, 0.1 + 0.2, TestRows.AWKWARD))),
                Arguments.of(
                        Tables.BOUNDARY,
                        List.of(
                                new BoundaryRow(
                                        new Training("r1", "ejml", "float64", "he", 3L, Streams.NUMPY),
                                        -1.5,
                                        1.5,
                                        TestRows.AWKWARD,
                                        0.5),
                                new BoundaryRow(
                                        new Training("r1", "ejml", null, "he", 3L, null), 0.0, -0.0, "a", Double.NaN))),
                Arguments.of(
                        Tables.CONFUSION,
                        List.of(
                                new ConfusionRow(
                                        new Training("r1", "ejml", "float64", "he", 3L, Streams.NAMED),
                                        ExampleSet.TRAIN,
                                        TestRows.AWKWARD,
                                        "b",
                                        7),
                                new ConfusionRow(
                                        new Training("r1", "ejml", null, "he", 3L, null),
                                        ExampleSet.TEST,
                                        "a",
                                        "b",
                                        0))));
    }

    @ParameterizedTest
    @MethodSource("tables")
    <R extends Record> void rowsComeBackEqual(Table<R> table, List<R> rows) throws IOException {
        Path file = directory.resolve(table.fileName());
        write(table, file, rows);
        assertThat(TableReader.read(table, file)).isEqualTo(rows);
    }

    @ParameterizedTest
    @MethodSource("tables")
    <R extends Record> void fieldsComeBackEqual(Table<R> table, List<R> rows) {
        for (R row : rows) {
            List<String> fields = table.toFields(row);
            assertThat(fields).hasSameSizeAs(table.columns());
            assertThat(table.fromFields(fields)).isEqualTo(row);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar", "ar-EG-u-nu-arab", "tr"})
    void theDefaultLocaleChangesNothing(String languageTag) throws Exception {
        List<ThroughputRow> rows =
                List.of(TestRows.fullThroughput(), TestRows.failedThroughput().build());
        Path expected = directory.resolve("expected.csv");
        Path actual = directory.resolve("actual.csv");
        write(Tables.THROUGHPUT, expected, rows);
        Locales.with(languageTag, () -> {
            write(Table.of("x", ThroughputRow.class, Layouts.THROUGHPUT), actual, rows);
            assertThat(TableReader.read(Table.of("x", ThroughputRow.class, Layouts.THROUGHPUT), actual))
                    .isEqualTo(rows);
        });
        assertThat(Files.readAllBytes(actual)).isEqualTo(Files.readAllBytes(expected));
    }

    private static <R extends Record> void write(Table<R> table, Path file, List<R> rows) throws IOException {
        try (TableWriter<R> writer = TableWriter.open(table, file)) {
            for (R row : rows) {
                writer.append(row);
            }
        }
    }
}
