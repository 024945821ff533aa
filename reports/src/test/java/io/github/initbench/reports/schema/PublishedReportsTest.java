package io.github.initbench.reports.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.initbench.reports.report.RunReport;
import io.github.initbench.reports.run.Environment;
import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.run.RunReader;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
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

/** Every published report is valid by the written schemas, and can be rendered. */
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
                    if (file.getFileName().toString().equals(Tables.SUMMARY.fileName())) {
                        tests.add(dynamicTest(
                                "rows of " + file,
                                () -> assertThat(TableReader.read(Tables.SUMMARY, file))
                                        .isNotEmpty()));
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

    /** Also what the words of its comments were then. */
    private static void assertRendered(Run run) {
        String markdown = RunReport.of(run).markdown();
        assertThat(run.study())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(markdown)
                        .contains(
                                row.status() == Status.OK ? "| " + row.comment() + " | ok |" : Words.of(row.status())));
    }
}
