package io.github.initbench.reports.compare;

import static io.github.initbench.reports.compare.CompareRuns.all;
import static io.github.initbench.reports.compare.CompareRuns.row;
import static io.github.initbench.reports.compare.CompareRuns.run;
import static io.github.initbench.reports.compare.CompareRuns.scores;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.Locales;
import io.github.initbench.reports.table.CompareRow;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three forms that a comparison is printed in. */
class ComparisonReportTest {

    private static final String TEXT = """
            base: old
            candidate: new_run
            machine unknown: no environment.json beside the tables of base and candidate
            ratio: candidate time / base time of the medians of forks, above 1 is slower; interval: bootstrap over forks, 10,000 draws; beyond 5% it decides; p, delta: Mann-Whitney and Cliff, not decisive

            Gemm.multiply; float64; threads 1; ops/s, higher is better
            backend  init   base  candidate  forks   ratio  95% interval    verdict               p   p Holm  delta  noisy  unsteady  remark
            ejml     -     12000       6000  5 vs 5  2.000  2.000 to 2.000  regression      0.00398  0.00398  +1.00  -      -
            jblas    -     100.0          -  1 vs 0      -  -               not comparable        -        -      -  -      -         candidate has 1 failed rows
            simd     -         -      7.000  0 vs 1      -  -               candidate only        -        -      -  -      -

            1 regression, 1 not comparable, 1 candidate only; another grid: not all benchmarks and backends are on both sides
            """;

    private static Comparison comparison() {
        return Comparison.of(
                run("old", all(scores("ejml", "ops/s", same(12000)), scores("jblas", "ops/s", 100))),
                run(
                        "new_run",
                        all(
                                scores("ejml", "ops/s", same(6000)),
                                List.of(row("jblas")
                                        .set("status", Status.FAILED)
                                        .build()),
                                scores("simd", "ops/s", 7))),
                CompareRuns.FIVE_PERCENT);
    }

    private static double[] same(double score) {
        return new double[] {score, score, score, score, score};
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar", "ar-EG-u-nu-arab"})
    void theTextIsTheSameInEveryLocale(String languageTag) throws Exception {
        String expected = new ComparisonReport(comparison()).text();
        String csv = TableWriter.text(Tables.COMPARE, comparison().rows());
        Locales.with(languageTag, () -> {
            assertThat(new ComparisonReport(comparison()).text()).isEqualTo(expected);
            assertThat(TableWriter.text(Tables.COMPARE, comparison().rows())).isEqualTo(csv);
            assertThat(CompareRuns.FIVE_PERCENT.render()).isEqualTo("5%");
        });
        assertThat(expected).isEqualTo(TEXT);
    }

    @Test
    void intervalsOfFewForksAreMarked() {
        Comparison few = CompareRuns.compare(scores("ejml", "ops/s", same(100)), scores("ejml", "ops/s", 100, 100));
        assertThat(new ComparisonReport(few).text()).contains("1.000 to 1.000 (2 forks: too narrow)");
        Comparison one = CompareRuns.compare(scores("ejml", "ops/s", same(100)), scores("ejml", "ops/s", 100));
        assertThat(new ComparisonReport(one).text()).contains("one fork, no interval");
    }

    @Test
    void whatRunsOnNeitherSideIsNothingToCompare() {
        List<ThroughputRow> absent =
                List.of(row("mkl").set("status", Status.UNAVAILABLE).build());
        assertThat(new ComparisonReport(CompareRuns.compare(absent, absent)).counts())
                .isEqualTo("nothing to compare");
    }

    @Test
    void markdownIsEscaped() {
        assertThat(new ComparisonReport(comparison()).markdown())
                .startsWith("# Comparison\n\n- base: old\n- candidate: new\\_run\n- machine unknown: ")
                .contains(
                        "\n## Gemm.multiply; float64; threads 1; ops/s, higher is better\n\n| backend | init | base |")
                .contains("\n| ejml | - | 12000 | 6000 | 5 vs 5 | 2.000 | 2.000 to 2.000 | regression |")
                .contains("- 1 regression, 1 not comparable, 1 candidate only; another grid");
    }

    @Test
    void theRowsComeBackFromCsv(@TempDir Path folder) throws Exception {
        List<CompareRow> rows = comparison().rows();
        Path file = folder.resolve("compare.csv");
        Files.writeString(file, TableWriter.text(Tables.COMPARE, rows));
        assertThat(TableReader.read(Tables.COMPARE, file)).isEqualTo(rows);
        assertThat(rows).allMatch(row -> row.machines().startsWith("machine unknown: "));
    }
}
