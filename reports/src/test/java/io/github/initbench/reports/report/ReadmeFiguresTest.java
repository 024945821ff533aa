package io.github.initbench.reports.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's figures are those of a published report. */
class ReadmeFiguresTest {

    private static final String EXPECTED = """

            One run: A\\|CPU, 4 logical cores; VM 17.0.1; 2026-01-02; commit 0123456789; 2 to 5 forks a figure. Medians over forks \
            with their 95 % intervals; those of fewer than five forks are too narrow. Noisy forks: in 1 of 4 figures; \
            unsteady: in 1 of 2 figures. Not available there: mkl, simd. Every row: \
            [made-up](reports/published/made-up/summary.md).

            A step of 2-10-5-1, 300 examples:

            | backend | time of a step | 95 % interval |
            | --- | --- | --- |
            | jblas | 200.0 µs | 100.0 to 400.0 µs |
            | ejml | 500.0 µs | 250.0 to 1000 µs |

            Time to loss; circles; sha256 abababab; layers 2-10-5-1; relu; learning rate 0.01; batch 300; target loss 0.6; budget 15000; weight seed 3:

            | backend | he | zeros |
            | --- | --- | --- |
            | jblas | 200.0 ms after 4138 updates (200.0 to 200.0 ms) | - |
            | ejml | 550.0 ms after 4138 updates (500.0 to 600.0 ms) | 2 exhausted |

            The initialization study:

            | model | train accuracy | test accuracy | problem or comment | on |
            | --- | --- | --- | --- | --- |
            | 2-10-5-1 with he initialization | 99.0 % | 96.0 % | recommended method | ejml, jblas |
            | 2-10-5-1 with he initialization | 99.0 % | 95.0 % | recommended method | simd |

            """;

    private static final String MENTIONED = "between <!-- figures: begin --> and <!-- figures: end -->\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    void theREADMEsAreThoseOfItsReport() throws IOException {
        assertThat(ReadmeFigures.in(Files.readString(Path.of("..", "README.md"))))
                .as("README.md has figures: scripts/readme-figures NAME writes them")
                .isPresent();
        assertCurrent(Path.of("..", "README.md"), Path.of("published"));
    }

    /** Without markers there is nothing to be stale. */
    private static void assertCurrent(Path readme, Path published) throws IOException {
        Optional<String> figures = ReadmeFigures.in(Files.readString(readme));
        if (figures.isEmpty()) {
            return;
        }
        String name = ReadmeFigures.report(figures.get()).orElse("");
        assertThat(published.resolve(name))
                .as(readme
                        + " has markers, but no figures of a published report: scripts/readme-figures NAME writes them")
                .isNotEqualTo(published.resolve(""))
                .isDirectory();
        assertThat(figures.get())
                .as(readme + " is not what " + published.resolve(name) + " gives: scripts/readme-figures " + name)
                .isEqualTo(ReadmeFigures.of(published.resolve(name)));
    }

    @Test
    void figuresAreReckonedFromTheTables() throws IOException {
        assertThat(ReadmeFigures.of(MadeUpRun.write(folder.resolve("made-up")))).isEqualTo(EXPECTED);
    }

    /** However soon it ended, a training that stalled is behind those that reached the target. */
    @Test
    void namedStreamsAndStalledTrainingsAreStated() throws IOException {
        Path run = MadeUpRun.write(folder.resolve("made-up"));
        for (String table : List.of("time-to-loss.csv", "study.csv")) {
            String text = Files.readString(run.resolve(table));
            Files.writeString(
                    run.resolve(table),
                    text.replaceAll(",exhausted,(.*),1.0,0.[0-9]+,", ",stalled,$1,1.0,0.01,")
                            .replace(",numpy,", ",named,"));
        }
        assertThat(ReadmeFigures.of(run))
                .isEqualTo(EXPECTED.replace("weight seed 3:", "weight seed 3 (named streams, one per layer):")
                        .replace("with he initialization", "with he initialization (named streams, one per layer)")
                        .replace("2 exhausted", "2 stalled"));
    }

    @Test
    void rowsThatAreNotOkStandBesideTheTime() throws IOException {
        Path run = MadeUpRun.write(folder.resolve("made-up"));
        MadeUpRun.fail(run);
        assertThat(ReadmeFigures.of(run)).contains("| ejml | 500.0 µs, 1 failed | 250.0 to 1000 µs |");
    }

    @Test
    void theyStandBetweenTheMarkersAndNothingElseChanges() throws IOException {
        Path report = MadeUpRun.write(folder.resolve("made-up"));
        Path readme = folder.resolve("README.md");
        Files.writeString(readme, MENTIONED + ReadmeFigures.BEGIN + "old" + ReadmeFigures.END + "\nafter\n");

        ReadmeFigures.write(readme, report);

        String written = MENTIONED + ReadmeFigures.BEGIN + EXPECTED + ReadmeFigures.END + "\nafter\n";
        assertThat(readme).hasContent(written);
        ReadmeFigures.write(readme, report);
        assertThat(readme).hasContent(written);
        assertCurrent(readme, folder);
    }

    @Test
    void staleOnesAreFoundOut() throws IOException {
        Path report = MadeUpRun.write(folder.resolve("made-up"));
        Path readme = folder.resolve("README.md");
        Files.writeString(readme, ReadmeFigures.BEGIN + EXPECTED + ReadmeFigures.END);
        assertCurrent(readme, folder);

        Files.writeString(readme, ReadmeFigures.BEGIN + EXPECTED.replace("200.0", "199.0") + ReadmeFigures.END);
        assertThatThrownBy(() -> assertCurrent(readme, folder))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("scripts/readme-figures made-up");

        Files.writeString(readme, ReadmeFigures.BEGIN + EXPECTED + ReadmeFigures.END);
        Path table = report.resolve("throughput.csv");
        Files.writeString(table, Files.readString(table).replace(",5000.0,", ",6000.0,"));
        assertThatThrownBy(() -> assertCurrent(readme, folder)).isInstanceOf(AssertionError.class);
    }

    @Test
    void markersWithoutAReportAreReported() throws IOException {
        Path readme = folder.resolve("README.md");
        Files.writeString(readme, ReadmeFigures.BEGIN + ReadmeFigures.END);
        assertThatThrownBy(() -> assertCurrent(readme, folder.resolve("published")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("has markers, but no figures of a published report");
        Files.writeString(readme, ReadmeFigures.END + ReadmeFigures.BEGIN);
        assertThatThrownBy(() -> ReadmeFigures.write(readme, MadeUpRun.write(folder.resolve("made-up"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no lines <!-- figures: begin -->");
    }
}
