package io.github.initbench.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.schema.SchemaField;
import io.github.initbench.reports.schema.SchemaValidator;
import io.github.initbench.reports.schema.TableSchema;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The written schemas and the records agree. */
class SchemaAgreementTest {

    static Stream<Arguments> newest() {
        return Stream.of(
                Arguments.of(Tables.THROUGHPUT, ThroughputRow.class),
                Arguments.of(Tables.TIME_TO_LOSS, TimeToLossRow.class),
                Arguments.of(Tables.TRIALS, TrialRow.class),
                Arguments.of(Tables.MACHINE, MachineRow.class),
                Arguments.of(Tables.STUDY, StudyRow.class),
                Arguments.of(Tables.LOSS_CURVE, LossCurveRow.class),
                Arguments.of(Tables.DATASET, DatasetRow.class),
                Arguments.of(Tables.CONFUSION, ConfusionRow.class),
                Arguments.of(Tables.PREDICTIONS, PredictionRow.class),
                Arguments.of(Tables.POINTS, PointRow.class),
                Arguments.of(Tables.BOUNDARY, BoundaryRow.class),
                Arguments.of(Tables.SUMMARY, SummaryRow.class),
                Arguments.of(Tables.COMPARE, CompareRow.class));
    }

    private static List<TableSchema> versions(Table<?> table) throws IOException {
        return TableSchema.versionsOf(table.fileName().replace(".csv", ""));
    }

    @ParameterizedTest
    @MethodSource("newest")
    void theNewestVersionIsTheRecord(Table<?> table, Class<?> record) throws IOException {
        List<TableSchema> versions = versions(table);
        assertThat(versions).hasSize(table.schema());
        TableSchema schema = versions.get(table.schema() - 1);
        assertThat(schema.version()).isEqualTo(table.schema());
        assertThat(table.fileName()).isEqualTo(schema.name() + ".csv");
        assertThat(schema.columns()).isEqualTo(table.columns());
        RecordComponent[] components = record.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            agree(Column.of(components[i]), schema.fields().get(i), table.schema());
        }
    }

    /** A seed alone is no key. */
    @ParameterizedTest
    @MethodSource("newest")
    void streamsStandBesideTheirSeed(Table<?> table, Class<?> record) throws IOException {
        TableSchema schema = versions(table).get(table.schema() - 1);
        for (List<String> columns : List.of(schema.columns(), schema.primaryKey())) {
            int seed = columns.indexOf("weight_seed");
            if (seed >= 0) {
                assertThat(columns.get(seed + 1)).as(record.getSimpleName()).isEqualTo("streams");
            }
        }
    }

    private static void agree(Column column, SchemaField field, int version) {
        assertThat(field.required()).as(column.name()).isEqualTo(column.required());
        assertThat(field.type()).as(column.name()).isEqualTo(type(column));
        List<String> allowed = List.of();
        if (column.name().equals("schema")) {
            allowed = List.of(String.valueOf(version));
        } else if (column.type().isEnum()) {
            allowed = Arrays.stream(column.type().getEnumConstants())
                    .map(constant -> Words.of((Enum<?>) constant))
                    .toList();
        }
        assertThat(field.allowed()).as(column.name()).isEqualTo(allowed);
    }

    private static SchemaField.Type type(Column column) {
        if (column.type() == Integer.class || column.type() == Long.class) {
            return SchemaField.Type.INTEGER;
        } else if (column.type() == Double.class) {
            return SchemaField.Type.NUMBER;
        } else if (column.type() == Boolean.class) {
            return SchemaField.Type.BOOLEAN;
        }
        return column.name().equals("utc") ? SchemaField.Type.DATETIME : SchemaField.Type.STRING;
    }

    @Test
    void everyTableIsListed() {
        long tables = Arrays.stream(Tables.class.getFields())
                .filter(field -> field.getType() == Table.class)
                .count();
        assertThat(newest()).hasSize((int) tables);
    }

    static Stream<Arguments> older() {
        return Stream.of(
                Arguments.of(Tables.THROUGHPUT, Layouts.THROUGHPUT.get(0)),
                Arguments.of(Tables.TIME_TO_LOSS, Layouts.TIME_TO_LOSS.get(0)),
                Arguments.of(Tables.TIME_TO_LOSS, Layouts.TIME_TO_LOSS.get(1)),
                Arguments.of(Tables.STUDY, Layouts.STUDY.get(1)),
                Arguments.of(Tables.STUDY, Layouts.STUDY.get(2)),
                Arguments.of(Tables.STUDY, Layouts.STUDY.get(3)),
                Arguments.of(Tables.LOSS_CURVE, Layouts.LOSS_CURVE.get(0)),
                Arguments.of(Tables.DATASET, Layouts.DATASET.get(0)),
                Arguments.of(Tables.CONFUSION, Layouts.CONFUSION.get(0)),
                Arguments.of(Tables.PREDICTIONS, Layouts.PREDICTIONS.get(0)),
                Arguments.of(Tables.BOUNDARY, Layouts.BOUNDARY.get(0)),
                Arguments.of(Tables.SUMMARY, Layouts.SUMMARY.get(0)),
                Arguments.of(Tables.SUMMARY, Layouts.SUMMARY.get(1)));
    }

    @ParameterizedTest
    @MethodSource("older")
    void olderVersionsAreTheLayouts(Table<?> table, Layout layout) throws IOException {
        TableSchema schema = versions(table).get(layout.schema() - 1);
        assertThat(schema.version()).isEqualTo(layout.schema());
        assertThat(schema.columns()).isEqualTo(layout.columns());
    }

    static Stream<Arguments> tables() {
        return TableRoundTripTest.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    <R extends Record> void whatIsWrittenIsValid(Table<R> table, List<R> rows, @TempDir Path folder)
            throws IOException {
        Path file = folder.resolve(table.fileName());
        Files.writeString(file, TableWriter.text(table, rows));
        assertThat(SchemaValidator.violations(file)).isEmpty();
    }
}
