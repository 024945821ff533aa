package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a seed becomes: said on the screen, and in every table with a seed. */
class StreamsOptionTest {

    @TempDir
    Path folder = Path.of("");

    private Cli study(String streams, Path out) {
        return Cli.run(
                "study",
                "--iterations",
                "40",
                "--record-every",
                "20",
                "--init",
                "he,mlx:linear",
                "--batch",
                "64",
                "--streams",
                streams,
                "--out",
                out.toString());
    }

    @Test
    void namedStreamsAreStatedEverywhere() throws IOException {
        Path out = folder.resolve("named");
        Cli call = study("named", out);
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .contains(" --weight-seed 3 --streams named\n")
                .endsWith(
                        "These comments come from one weight seed (3, named streams); --weight-seed N tries another.\n"
                                + "tables: " + out + "\n");
        for (Table<?> table : List.of(
                Tables.STUDY,
                Tables.LOSS_CURVE,
                Tables.CONFUSION,
                Tables.PREDICTIONS,
                Tables.BOUNDARY,
                Tables.DATASET)) {
            assertThat(streams(table, out)).as(table.fileName()).isNotEmpty().containsOnly(Streams.NAMED);
        }
    }

    private static <R extends Record> List<Object> streams(Table<R> table, Path out) throws IOException {
        int column = table.columns().indexOf("streams");
        return TableReader.read(table, out.resolve(table.fileName())).stream()
                .map(row ->
                        (Object) Streams.valueOf(table.toFields(row).get(column).toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** Other data, other weights: from the same seeds. */
    @Test
    void namedStreamsAreOthers() throws IOException {
        assertThat(study("numpy", folder.resolve("numpy")).exit()).isZero();
        assertThat(study("named", folder.resolve("named")).exit()).isZero();
        assertThat(column(Tables.DATASET, "sha256", "numpy"))
                .doesNotContainAnyElementsOf(column(Tables.DATASET, "sha256", "named"));
        assertThat(column(Tables.LOSS_CURVE, "train_loss", "numpy"))
                .doesNotContainAnyElementsOf(column(Tables.LOSS_CURVE, "train_loss", "named"));
    }

    private <R extends Record> List<String> column(Table<R> table, String column, String out) throws IOException {
        int at = table.columns().indexOf(column);
        return TableReader.read(table, folder.resolve(out).resolve(table.fileName())).stream()
                .map(row -> table.toFields(row).get(at))
                .toList();
    }

    /** Of the digits nothing is drawn, but which of them are tested is. */
    @Test
    void whatIsNotDrawnHasNoStreams() throws IOException {
        Path whole = folder.resolve("whole");
        Path split = folder.resolve("split");
        assertThat(digits(whole).exit()).isZero();
        assertThat(digits(split, "--test-fraction", "0.2").exit()).isZero();
        assertThat(TableReader.read(Tables.DATASET, whole.resolve("dataset.csv")))
                .allMatch(row -> row.streams() == null);
        assertThat(TableReader.read(Tables.DATASET, split.resolve("dataset.csv")))
                .allMatch(row -> row.streams() == Streams.NUMPY);
    }

    private static Cli digits(Path out, String... more) {
        List<String> call =
                new ArrayList<>(List.of("study", "digits", "--iterations", "1", "--record-every", "1", "--init", "he"));
        call.addAll(List.of(more));
        call.addAll(List.of("--out", out.toString()));
        return Cli.run(call.toArray(String[]::new));
    }

    @Test
    void weightsAreShownWithTheirStreams() {
        Cli call = Cli.run("initializers", "torch:linear", "--layers", "2,1", "--streams", "named");
        assertThat(call.exit()).as(call.err()).isZero();
        // NumPy 2.4.6: r = RandomState([3, 1, 0]); h = 2 ** -0.5; r.uniform(-h, h, (1, 2)), r.uniform(-h, h, (1, 1))
        assertThat(call.out()).isEqualTo("""
                weight seed 3, streams named
                torch:linear initialization
                W1 = [[0.35267911 0.11149852]]
                b1 = [[0.11476619]]
                """);
    }

    @Test
    void wrongKindsAreNamed() {
        assertThat(Cli.run("study", "--streams", "nmaed").err())
                .contains("unknown kind of streams 'nmaed'; did you mean named?");
        assertThat(Cli.run("initializers", "--streams", "named").err()).contains("--streams needs --layers");
        assertThat(Cli.run("study", "--init", "torch:linaer").err())
                .contains("unknown initializer 'torch:linaer'; did you mean torch:linear?");
    }
}
