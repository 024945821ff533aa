package io.github.initbench.reports.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.initbench.reports.Locales;
import io.github.initbench.reports.schema.SchemaValidator;
import io.github.initbench.reports.table.LossForm;
import io.github.initbench.reports.table.Made;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.SummaryRow;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a folder's tables to its summary. */
class RunReportTest {

    private static final String MARKDOWN = """
            # Summary of r1

            - machine: AMD \\_, 2 logical cores, id e210
            - JVM: OpenJDK 17.0.15
            - commit: 6ceb, with changes
            - intervals: bootstrap of the median over forks; 3 of 4 figures are of fewer than five forks, whose intervals are too narrow or absent
            - noisy: 1 of 3 figures; unsteady: not recorded
            - speed: over that of the backend named, above 1 is faster; what is incorrect or invalid has none

            ## Gemm.multiply; float64; threads 1; ops/s, higher is better

            | backend | median | 95% interval | speed | GFLOP/s | of peak | B/op | noisy | unsteady | not ok |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            | simd | 200.0 | 200.0 to 200.0 | 2.000 x ejml | - | - | - | 1 of 5 | - | - |
            | ejml | 100.0 | one fork, no interval | 1.000 x ejml | - | - | - | 0 of 1 | - | - |
            | jblas | 900.0 | one fork, no interval | - | - | - | - | 0 of 1 | - | 1 incorrect |
            | mkl | - | - | - | - | - | - | - | - | 1 unavailable |

            ## time to loss; circles; target loss 0.1; weight seed 3

            | init | backend | threads | dtype | outcome | iterations to target | cold s | train s | 95% interval | speed | noisy | not ok |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            | he | ejml | 1 | - | 2 reached | 3370 | 1.000 | 0.5000 | 0.5000 to 0.5000 (2 forks: too narrow) | 1.000 x ejml | - | - |

            ## Study

            | init | backend | dtype | train accuracy | test accuracy | final loss | comment | status |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            | he | ejml | - | 100.0 % (balanced 99.95 %) | - | 0.001250 | good \\| better | ok |
            """;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aRun() throws IOException {
        List<ThroughputRow> rows = new ArrayList<>();
        rows.add(row("mkl")
                .set("status", Status.UNAVAILABLE)
                .set("error", "no library")
                .build());
        rows.add(ok("ejml", 1, 100, false));
        for (int fork = 1; fork <= 5; fork++) {
            rows.add(ok("simd", fork, 200, fork == 3));
        }
        rows.add(ok("jblas", 1, 900, false));
        rows.add(row("jblas")
                .set("fork", 2)
                .set("status", Status.INCORRECT)
                .set("error", "off")
                .build());
        write(TableWriter.text(Tables.THROUGHPUT, rows), "throughput.csv");
        write(TableWriter.text(Tables.TIME_TO_LOSS, List.of(training(1), training(2))), "time-to-loss.csv");
        StudyRow study = Made.row(Tables.STUDY)
                .set("run_id", "r1")
                .set("backend", "ejml")
                .set("init", "he")
                .set("weight_seed", 3L)
                .set("streams", Streams.NUMPY)
                .set("loss", LossForm.STABLE)
                .set("train_accuracy", 1.0)
                .set("train_balanced_accuracy", 0.9995)
                .set("final_loss", 0.00125)
                .set("comment", "good | better")
                .set("status", Status.OK)
                .build();
        write(TableWriter.text(Tables.STUDY, List.of(study)), "study.csv");
        write(
                "{\"machine_id\": \"e210\", \"machine\": {\"cpu_model\": \"AMD _\", \"logical_cores\": 2},"
                        + "\"jvm\": {\"name\": \"OpenJDK\", \"version\": \"17.0.15\"},"
                        + "\"sources\": {\"git_commit\": \"6ceb\", \"git_dirty\": true}}",
                "environment.json");
        write("mine", "notes.txt");
    }

    private void write(String text, String name) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Made<ThroughputRow> row(String backend) {
        return Made.row(Tables.THROUGHPUT)
                .set("run_id", "r1")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("benchmark", "Gemm.multiply")
                .set("backend", backend)
                .set("dtype", "float64")
                .set("threads", 1);
    }

    private static ThroughputRow ok(String backend, int fork, double score, boolean noisy) {
        return row(backend)
                .set("fork", fork)
                .set("iteration", 1)
                .set("unit", "ops/s")
                .set("score", score)
                .set("disturbed", noisy)
                .set("status", Status.OK)
                .build();
    }

    private static TimeToLossRow training(int fork) {
        return training("ejml").set("fork", fork).set("train_seconds", 0.5).build();
    }

    private static TimeToLossRow training(String backend, double seconds) {
        return training(backend).set("fork", 1).set("train_seconds", seconds).build();
    }

    private static Made<TimeToLossRow> training(String backend) {
        return Made.row(Tables.TIME_TO_LOSS)
                .set("run_id", "r1")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("backend", backend)
                .set("threads", 1)
                .set("init", "he")
                .set("weight_seed", 3L)
                .set("streams", Streams.NUMPY)
                .set("dataset", "circles")
                .set("target_loss", 0.1)
                .set("outcome", Outcome.REACHED)
                .set("first_hit_iteration", 3370)
                .set("cold_seconds", 1.0)
                .set("status", Status.OK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar", "ar-EG-u-nu-arab"})
    void theSummaryIsTheSameInEveryLocale(String languageTag) throws Exception {
        Locales.with(languageTag, () -> RunReport.write(folder));
        assertThat(Files.readString(folder.resolve("summary.md"))).isEqualTo(MARKDOWN);
        assertThat(SchemaValidator.violations(folder.resolve("summary.csv"))).isEmpty();
        List<SummaryRow> rows = TableReader.read(Tables.SUMMARY, folder.resolve("summary.csv"));
        assertThat(rows)
                .extracting(row -> row.contender().backend())
                .containsExactly("simd", "ejml", "jblas", "mkl", "ejml");
        assertThat(rows).extracting(row -> row.figure().ranked()).containsExactly(true, true, false, false, true);
        assertThat(rows).extracting(row -> row.figure().speedRatio()).containsExactly(2.0, 1.0, null, null, 1.0);
        assertThat(rows).extracting(row -> row.figure().baseline()).containsOnly("ejml");
        assertThat(rows).extracting(row -> row.contender().weightSeed()).containsExactly(null, null, null, null, 3L);
        assertThat(rows)
                .extracting(row -> row.contender().streams())
                .containsExactly(null, null, null, null, Streams.NUMPY);
    }

    @Test
    void twiceIsTheSameAndNothingElseIsTouched() throws IOException {
        RunReport first = RunReport.write(folder);
        byte[] csv = Files.readAllBytes(folder.resolve("summary.csv"));
        assertThat(RunReport.write(folder)).isEqualTo(first);
        assertThat(Files.readAllBytes(folder.resolve("summary.csv"))).isEqualTo(csv);
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        assertThat(first.console()).startsWith("Gemm.multiply; float64;").contains("\ntime to loss; circles");
    }

    @Test
    void withoutEjmlTheFirstRankedIsTheBaseline() throws IOException {
        write(
                TableWriter.text(Tables.THROUGHPUT, List.of(ok("b", 1, 10, false), ok("a", 1, 40, false))),
                "throughput.csv");
        List<SummaryRow> rows = RunReport.write(folder).rows();
        assertThat(rows).extracting(row -> row.figure().baseline()).containsExactly("a", "a", "ejml");
        assertThat(rows).extracting(row -> row.figure().speedRatio()).containsExactly(1.0, 0.25, 1.0);
    }

    @Test
    void withoutEjmlTheFastestTrainingIsTheBaseline() throws IOException {
        write(
                TableWriter.text(Tables.TIME_TO_LOSS, List.of(training("slow", 2.0), training("fast", 0.5))),
                "time-to-loss.csv");
        List<SummaryRow> rows = RunReport.write(folder).rows().stream()
                .filter(row -> row.contender().init() != null)
                .toList();
        assertThat(rows).extracting(row -> row.contender().backend()).containsExactly("slow", "fast");
        assertThat(rows).extracting(row -> row.figure().baseline()).containsExactly("fast", "fast");
        assertThat(rows).extracting(row -> row.figure().speedRatio()).containsExactly(0.25, 1.0);
    }

    /** A stalled training stands beside stalled ones alone, and named streams beside named ones. */
    @Test
    void namedStreamsAndStalledTrainingsAreStated() throws IOException {
        Made<TimeToLossRow> numpy = training("ejml").set("fork", 1).set("train_seconds", 0.5);
        Made<TimeToLossRow> named =
                training("ejml").set("streams", Streams.NAMED).set("fork", 1);
        Made<TimeToLossRow> stalled = training("simd")
                .set("streams", Streams.NAMED)
                .set("fork", 1)
                .set("outcome", Outcome.STALLED)
                .set("first_hit_iteration", null);
        write(
                TableWriter.text(
                        Tables.TIME_TO_LOSS,
                        List.of(
                                numpy.build(),
                                named.set("train_seconds", 2.0).build(),
                                stalled.set("train_seconds", 0.25).build())),
                "time-to-loss.csv");
        StudyRow study = Made.row(Tables.STUDY)
                .set("run_id", "r1")
                .set("backend", "ejml")
                .set("init", "he")
                .set("weight_seed", 3L)
                .set("streams", Streams.NAMED)
                .set("comment", "learns")
                .set("status", Status.OK)
                .build();
        write(TableWriter.text(Tables.STUDY, List.of(study)), "study.csv");
        RunReport report = RunReport.write(folder);
        assertThat(report.markdown())
                .contains("\n## time to loss; circles; target loss 0.1; weight seed 3\n")
                .contains("\n## time to loss; circles; target loss 0.1; weight seed 3 (named streams, one per layer)\n")
                .contains("\n| he | ejml | 1 | - | 1 reached | 3370 | 1.000 | 2.000 |")
                .contains(
                        "\n| he | simd | 1 | - | 1 stalled | - | 1.000 | 0.2500 | one fork, no interval | 1.000 x simd |")
                .contains("\n| he (named streams, one per layer) | ejml |");
        assertThat(report.console())
                .contains("weight seed 3\n", "weight seed 3 (named streams, one per layer)\n", " 1 stalled ");
        assertThat(SchemaValidator.violations(folder.resolve("summary.csv"))).isEmpty();
        List<SummaryRow> rows = TableReader.read(Tables.SUMMARY, folder.resolve("summary.csv")).stream()
                .filter(row -> row.contender().init() != null)
                .toList();
        assertThat(rows)
                .extracting(row -> row.contender().streams())
                .containsExactly(Streams.NUMPY, Streams.NAMED, Streams.NAMED);
        assertThat(rows)
                .extracting(row -> row.trainings().outcome())
                .containsExactly("1 reached", "1 reached", "1 stalled");
        assertThat(rows).extracting(row -> row.figure().baseline()).containsExactly("ejml", "ejml", "simd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.csv", "summary.md"})
    void aForeignFileOfItsNameIsLeft(String name) throws IOException {
        write("mine,too\n", name);
        assertThatIOException()
                .isThrownBy(() -> RunReport.write(folder))
                .withMessage("report: " + folder.resolve(name)
                        + " was not written by report and is left alone; move it away");
        assertThat(folder.resolve(name)).hasContent("mine,too\n");
    }

    @Test
    void aTornLineIsNamedAndNothingIsWritten() throws IOException {
        Path file = folder.resolve("time-to-loss.csv");
        Files.writeString(file, Files.readString(file).stripTrailing());
        assertThatIOException()
                .isThrownBy(() -> RunReport.write(folder))
                .withMessage(file + ", line 3: torn last line, expected a line end, found the end of the file; remove"
                        + " that row");
        assertThat(folder.resolve("summary.csv")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsOneLine() throws IOException {
        Files.createDirectory(folder.resolve("summary.csv"));
        assertThatIOException()
                .isThrownBy(() -> RunReport.write(folder))
                .withMessage("cannot write " + folder.resolve("summary.csv") + ", which is a folder; name a file");
        assertThatIOException()
                .isThrownBy(() -> RunReport.write(folder.resolve("notes.txt")))
                .withMessageContaining("is no folder");
    }

    @Test
    void aReadOnlyFolderIsOneLine() throws IOException {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(folder)).as("root writes everywhere").isFalse();
            assertThatIOException()
                    .isThrownBy(() -> RunReport.write(folder))
                    .withMessageStartingWith("cannot write " + folder.resolve("summary.csv"))
                    .withMessageContaining("make it writable");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }
}
