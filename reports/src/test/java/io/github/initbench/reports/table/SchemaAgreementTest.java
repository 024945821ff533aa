package io.github.initbench.reports.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.schema.SchemaValidator;
import io.github.initbench.reports.schema.TableSchema;
import java.io.IOException;
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

    /** Where the newest versions are written anew instead of compared: -Dschemas=write. */
    private static final boolean WRITE = "write".equals(System.getProperty("schemas"));

    static Stream<Table<?>> newest() {
        return Stream.concat(Tables.ALL.stream(), Stream.of(Tables.SUMMARY, Tables.COMPARE));
    }

    private static List<TableSchema> versions(Table<?> table) throws IOException {
        return TableSchema.versionsOf(table.fileName().replace(".csv", ""));
    }

    @ParameterizedTest
    @MethodSource("newest")
    void theNewestVersionIsTheRecord(Table<?> table) throws IOException {
        Path file = Path.of("schema", table.fileName().replace(".csv", "-" + table.schema() + ".json"));
        if (WRITE) {
            write(table, file);
        }
        assertThat(file)
                .as("the record is another; where that is meant, run: mvn test -pl reports -am -Dschemas=write"
                        + " -Dtest=SchemaAgreementTest -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(SchemaText.of(table));
    }

    /** A version keeps its columns for ever; only what they are said to mean may be put better. */
    private static void write(Table<?> table, Path file) throws IOException {
        if (Files.exists(file)) {
            assertThat(versions(table).get(table.schema() - 1).columns())
                    .as(file + " has other columns; first put its header into Layouts, so that the version rises")
                    .isEqualTo(table.columns());
        }
        Files.writeString(file, SchemaText.of(table));
    }

    /** A seed alone is no key. */
    @ParameterizedTest
    @MethodSource("newest")
    void streamsStandBesideTheirSeed(Table<?> table) throws IOException {
        TableSchema schema = versions(table).get(table.schema() - 1);
        for (List<String> columns : List.of(schema.columns(), schema.primaryKey())) {
            int seed = columns.indexOf("weight_seed");
            if (seed >= 0) {
                assertThat(columns.get(seed + 1)).as(table.fileName()).isEqualTo("streams");
            }
        }
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
