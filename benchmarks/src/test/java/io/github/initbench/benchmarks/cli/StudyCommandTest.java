package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.reports.table.ConfusionRow;
import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.ExampleSet;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.Start;
import io.github.initbench.reports.table.StudyOutcome;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study shows what the notebooks show, and writes what it shows. */
class StudyCommandTest {

    /** The chance-level loss, which weights of zero have. */
    private static final double LN_2 = 0.6931471805599453;

    @TempDir
    Path folder = Path.of("");

    @Test
    void showsTheNotebooksLinesAndTheClosingTable() {
        Cli call = Cli.run("study", "--iterations", "1001", "--backend", "ejml");

        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.err()).isEmpty();
        List<String> lines = call.out().lines().toList();
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "study --dataset circles --samples 300 --train-seed 1 --test-samples 100 --test-seed 2 --noise 0.05"
                                + " --factor 0.8",
                        "      --layers 2,10,5,1 --hidden relu --init zeros,random,he,xavier --weight-seed 3 --streams numpy",
                        "      --learning-rate 0.01 --iterations 1001 --record-every 1000 --loss naive --backend ejml"
                                + " --threads 1 --dtype float64");
        assertThat(lines).containsSubsequence("backend ejml", "zeros initialization", "random initialization");
        List<String> costs = after(lines, "zeros initialization", 2);
        assertThat(number(costs.get(0), "Cost after iteration 0: ")).isEqualTo(LN_2);
        assertThat(number(costs.get(1), "Cost after iteration 1000: "))
                .isCloseTo(GoldenCosts.at("zeros", 1000), within(1e-12));
        assertThat(after(lines, "random initialization", 1)).containsExactly("Cost after iteration 0: inf");
        assertThat(number(after(lines, "he initialization", 1).get(0), "Cost after iteration 0: "))
                .isCloseTo(GoldenCosts.at("he", 0), within(1e-12));
        assertThat(number(after(lines, "xavier initialization", 2).get(1), "Cost after iteration 1000: "))
                .isCloseTo(GoldenCosts.at("xavier", 1000), within(1e-12));
        assertThat(lines).contains("On the train set: Accuracy: 0.5", "On the test set: Accuracy: 0.5");
        assertThat(lines.get(lines.size() - 6)).matches("Model +Train accuracy +Test accuracy +Problem/Comment");
        assertThat(lines.get(lines.size() - 5))
                .matches("3-layer NN with zeros initialization +50% +50% +fails to break symmetry");
        assertThat(lines.get(lines.size() - 4))
                .matches("3-layer NN with random initialization +\\d+% +\\d+% +too large weights");
        assertThat(lines.get(lines.size() - 2)).matches("3-layer NN with xavier initialization +\\d+% +\\d+% +.+");
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("These comments come from one weight seed (3); --weight-seed N tries another.");
    }

    @Test
    void writesItsTablesAndWeights() throws IOException {
        Path out = folder.resolve("out");
        Path weights = folder.resolve("weights");

        Cli call = Cli.run(
                "study",
                "--iterations",
                "101",
                "--record-every",
                "50",
                "--out",
                out.toString(),
                "--save-weights",
                weights.toString());

        assertThat(call.exit()).as(call.err()).isZero();
        List<LossCurveRow> curve = TableReader.read(Tables.LOSS_CURVE, out.resolve("loss-curve.csv"));
        assertThat(curve).hasSize(4 * 3);
        assertThat(curve.subList(0, 3)).extracting(LossCurveRow::iteration).containsExactly(0, 50, 100);
        List<StudyRow> rows = TableReader.read(Tables.STUDY, out.resolve("study.csv"));
        assertThat(rows).extracting(row -> row.training().init()).containsExactly("zeros", "random", "he", "xavier");
        assertThat(rows)
                .extracting(row -> row.training().runId())
                .containsOnly(curve.get(0).training().runId());
        JsonNode environment =
                new ObjectMapper().readTree(out.resolve("environment.json").toFile());
        assertThat(environment.path("machine_id").asText()).matches("[0-9a-f]{16}");
        assertThat(environment.path("run_id").asText())
                .isEqualTo(curve.get(0).training().runId());
        assertThat(environment.path("backends")).hasSize(1);
        for (String init : List.of("zeros", "random", "he", "xavier")) {
            for (int layer = 1; layer <= 3; layer++) {
                assertThat(NpyFile.read(weights.resolve("ejml-" + init + "-initial-W" + layer + ".npy"))
                                .values())
                        .containsExactly(GoldenCosts.initialWeights(init, layer));
                assertThat(weights.resolve("ejml-" + init + "-final-W" + layer + ".npy"))
                        .exists();
                assertThat(weights.resolve("ejml-" + init + "-final-b" + layer + ".npy"))
                        .exists();
            }
        }
        assertThat(NpyFile.read(weights.resolve("ejml-he-initial-W2.npy")).shape())
                .containsExactly(5, 10);
        assertThat(out).isDirectoryNotContaining("glob:**.tmp");
        assertThat(weights).isDirectoryNotContaining("glob:**.tmp");
    }

    /** Softmax, mini-batches, a part as test set; what was seen and confused is in tables of its own. */
    @Test
    void digitsInMiniBatchesWriteDatasetsAndConfusions() throws IOException {
        Cli call = Cli.run(
                "study",
                "digits",
                "--init",
                "he",
                "--batch",
                "100",
                "--iterations",
                "60",
                "--record-every",
                "30",
                "--test-fraction",
                "0.25",
                "--standardize",
                "--out",
                folder.toString());

        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("study --dataset digits --test-fraction 0.25 --split-seed 0 --standardize\n")
                .contains("--layers 64,32,10 ")
                .contains("--batch 100 --shuffle-seed 0 ")
                .contains(
                        "training set: digits, 1347 examples, 64 features, 10 classes (0, 1, 2, 3, 4, 5, 6, 7, 8, 9), SHA-256 ")
                .contains(
                        "test set: digits, 450 examples, 64 features, 10 classes (0, 1, 2, 3, 4, 5, 6, 7, 8, 9), SHA-256 ");
        List<DatasetRow> datasets = TableReader.read(Tables.DATASET, folder.resolve("dataset.csv"));
        assertThat(datasets).extracting(DatasetRow::set).containsExactly(ExampleSet.TRAIN, ExampleSet.TEST);
        assertThat(datasets).extracting(DatasetRow::examples).containsExactly(1347, 450);
        StudyRow study =
                TableReader.read(Tables.STUDY, folder.resolve("study.csv")).get(0);
        assertThat(study.settings().datasetSha256()).isEqualTo(datasets.get(0).sha256());
        assertThat(study.settings().batch()).isEqualTo(100);
        assertThat(study.settings().shuffleSeed()).isZero();
        assertThat(study.result().trainAccuracy()).isGreaterThan(0.9);
        List<ConfusionRow> confusions = TableReader.read(Tables.CONFUSION, folder.resolve("confusion.csv"));
        assertThat(confusions).hasSize(2 * 10 * 10);
        assertThat(share(confusions, ExampleSet.TRAIN, 1347))
                .isEqualTo(study.result().trainAccuracy());
        assertThat(share(confusions, ExampleSet.TEST, 450))
                .isEqualTo(study.result().testAccuracy());
    }

    @Test
    void aBatchOfMoreThanThereIsIsAll() {
        String[] command = {"study", "--init", "he", "--iterations", "2", "--record-every", "1"};
        Cli all = Cli.run(command);
        Cli exactly = Cli.run(with(command, "--batch", "300"));
        Cli more = Cli.run(with(command, "--batch", "301", "--shuffle-seed", "1"));
        assertThat(exactly.exit()).as(exactly.err()).isZero();
        assertThat(exactly.err()).isEmpty();
        assertThat(exactly.out()).contains("--batch 300 --shuffle-seed 0 ");
        assertThat(more.exit()).as(more.err()).isZero();
        assertThat(more.err())
                .isEqualTo("--batch 301 is more than the 300 training examples: every update sees all of them\n");
        assertThat(more.out()).isEqualTo(all.out());
    }

    private static String[] with(String[] command, String... options) {
        return Stream.concat(Stream.of(command), Stream.of(options)).toArray(String[]::new);
    }

    /** What lies on the diagonal, of all. */
    private static double share(List<ConfusionRow> confusions, ExampleSet set, int examples) {
        List<ConfusionRow> rows =
                confusions.stream().filter(row -> row.set() == set).toList();
        assertThat(rows.stream().mapToInt(ConfusionRow::count).sum()).isEqualTo(examples);
        int right = rows.stream()
                .filter(row -> row.actual().equals(row.predicted()))
                .mapToInt(ConfusionRow::count)
                .sum();
        return (double) right / examples;
    }

    @Test
    void saysWhereARunDiverges() throws IOException {
        Cli call = Cli.run(
                "study",
                "--init",
                "random",
                "--hidden",
                "linear",
                "--learning-rate",
                "1e6",
                "--iterations",
                "201",
                "--record-every",
                "100",
                "--out",
                folder.toString());

        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out())
                .contains("Cost after iteration 100: nan")
                .contains("Diverged: the loss is not a finite number at iteration 100\n")
                .contains("Cost after iteration 200: nan")
                .containsPattern("random initialization +50% +50% +too large weights; diverges");
        List<StudyRow> rows = TableReader.read(Tables.STUDY, folder.resolve("study.csv"));
        assertThat(rows).extracting(row -> row.judgement().start()).containsExactly(Start.TOO_LARGE);
        assertThat(rows).extracting(row -> row.judgement().outcome()).containsExactly(StudyOutcome.DIVERGES);
        assertThat(rows).extracting(row -> row.result().finalLoss()).containsExactly(Double.NaN);
        List<LossCurveRow> curve = TableReader.read(Tables.LOSS_CURVE, folder.resolve("loss-curve.csv"));
        assertThat(curve)
                .extracting(row -> Optional.ofNullable(row.trainLoss()).orElse(0.0))
                .containsExactly(Double.POSITIVE_INFINITY, Double.NaN, Double.NaN);
    }

    /** The large random start ends best of all, and is no method for that. */
    @Test
    void startAndOutcomeAreDistinguished() throws IOException {
        Cli call = Cli.run("study", "--dataset", "moons", "--init", "random,he,xavier", "--out", folder.toString());

        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out()).containsPattern("random initialization .+too large weights; learns all the same\n");
        assertThat(call.out().lines())
                .filteredOn(line -> line.contains(" initialization  "))
                .allMatch(line -> line.length() <= 100);
        List<StudyRow> rows = TableReader.read(Tables.STUDY, folder.resolve("study.csv"));
        assertThat(rows)
                .extracting(
                        row -> row.judgement().start(), row -> row.judgement().outcome())
                .containsExactly(
                        tuple(Start.TOO_LARGE, StudyOutcome.LEARNS),
                        tuple(Start.HEALTHY, StudyOutcome.LEARNS),
                        tuple(Start.HEALTHY, StudyOutcome.LEARNS));
    }

    private static Offset<Double> within(double bound) {
        return Offset.offset(bound);
    }

    private static List<String> after(List<String> lines, String title, int count) {
        int from = lines.indexOf(title) + 1;
        return lines.subList(from, from + count);
    }

    private static double number(String line, String prefix) {
        assertThat(line).startsWith(prefix);
        return Double.parseDouble(line.substring(prefix.length()));
    }
}
