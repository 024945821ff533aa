package io.github.initbench.reports.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.initbench.reports.report.RunReport;
import io.github.initbench.reports.run.Environment;
import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.run.RunReader;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every published report is valid by the written schemas, can be rendered, and what is derived of it is up to date. */
class PublishedReportsTest {

    private static final Path PUBLISHED = Path.of("published");

    @TestFactory
    List<DynamicTest> everyReport() throws IOException {
        if (!Files.isDirectory(PUBLISHED)) {
            return List.of(dynamicTest(
                    "nothing is published yet",
                    () -> assumeThat(PUBLISHED).as("nothing is published yet").isDirectory()));
        }
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PUBLISHED)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".csv")) {
                    tests.add(dynamicTest(
                            file.toString(),
                            () -> assertThat(SchemaValidator.violations(file)).isEmpty()));
                    tests.add(dynamicTest("written again " + file, () -> assertWrittenAgain(table(file), file)));
                    if (file.endsWith(Tables.SUMMARY.fileName())) {
                        tests.add(dynamicTest(
                                "derived again " + file,
                                () -> assertDerived(Objects.requireNonNull(file.getParent()))));
                    }
                } else if (file.getFileName().toString().equals(Environment.FILE_NAME)) {
                    Path report = Objects.requireNonNull(file.getParent());
                    tests.add(dynamicTest(
                            "render " + report,
                            () -> assertRendered(new RunReader(PUBLISHED).read(report.toString()))));
                }
            }
        }
        assertThat(tests).as(PUBLISHED + " holds no table").isNotEmpty();
        return tests;
    }

    private static Table<?> table(Path file) {
        return Stream.concat(Tables.ALL.stream(), Stream.of(Tables.SUMMARY, Tables.COMPARE))
                .filter(table -> Path.of(table.fileName()).equals(file.getFileName()))
                .findFirst()
                .orElseThrow();
    }

    /** The newest version to the byte; of an older one, every field that it has but for its schema. */
    private static <R extends Record> void assertWrittenAgain(Table<R> table, Path file) throws IOException {
        List<R> rows = TableReader.read(table, file);
        assertThat(rows).isNotEmpty();
        String text = Files.readString(file);
        String again = TableWriter.text(table, rows);
        List<Rfc4180.Line> before = Rfc4180.parse(text);
        List<String> header = before.get(0).fields();
        if (header.equals(table.columns())) {
            assertThat(again).isEqualTo(text);
        }
        List<Rfc4180.Line> after = Rfc4180.parse(again);
        assertThat(after).hasSameSizeAs(before);
        for (int i = 1; i < before.size(); i++) {
            for (String column : header.subList(1, header.size())) {
                assertThat(after.get(i).fields().get(table.columns().indexOf(column)))
                        .as(file + ", line " + (i + 1) + ", " + column)
                        .isEqualTo(before.get(i).fields().get(header.indexOf(column)));
            }
        }
    }

    /** A stale one: {@code java -jar benchmarks.jar report} makes both again. */
    private static void assertDerived(Path report) throws IOException {
        RunReport again = RunReport.of(new RunReader(PUBLISHED).read(report.toString()));
        assertThat(Files.readString(report.resolve(Tables.SUMMARY.fileName())))
                .isEqualTo(TableWriter.text(Tables.SUMMARY, again.rows()));
        assertThat(Files.readString(report.resolve("summary.md"))).isEqualTo(again.markdown());
    }

    /** Also what the words of its comments were then. */
    private static void assertRendered(Run run) {
        String markdown = RunReport.of(run).markdown();
        assertThat(run.study())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(markdown)
                        .contains(
                                row.ending().status() == Status.OK
                                        ? "| " + row.judgement().comment() + " | ok |"
                                        : Words.of(row.ending().status())));
    }
}
