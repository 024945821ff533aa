package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.table.BoundaryRow;
import io.github.initbench.reports.table.ConfusionRow;
import io.github.initbench.reports.table.ExampleSet;
import io.github.initbench.reports.table.PointRow;
import io.github.initbench.reports.table.PredictionRow;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the notebooks print of predictions and draw. */
class StudyImagesTest {

    @TempDir
    Path folder = Path.of("");

    private static Cli study(String... arguments) {
        String[] all = Stream.concat(Stream.of("study"), Stream.of(arguments)).toArray(String[]::new);
        Cli call = Cli.run(all);
        assertThat(call.exit()).as(call.err()).isZero();
        return call;
    }

    /** The digits between "name = [[" and "]]". */
    private static double[] printed(String out, String name) {
        Matcher matcher = Pattern.compile(name + " = \\[\\[([01 \\n]+)]]").matcher(out);
        assertThat(matcher.find()).as(out).isTrue();
        return Stream.of(matcher.group(1).trim().split("\\s+", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zeros", "he", "xavier"})
    void predictionsAreNumPys(String init) {
        Cli call = study("--init", init, "--predictions");
        assertThat(printed(call.out(), "predictions_test")).containsExactly(GoldenCosts.testPredictions(init));
        assertThat(printed(call.out(), "predictions_train")).hasSize(300);
    }

    @Test
    void tablesHoldWhatTheNetworksPredict() throws IOException {
        Cli call = study("--init", "he,zeros", "--iterations", "2000", "--out", folder.toString());
        List<StudyRow> results = TableReader.read(Tables.STUDY, folder.resolve("study.csv"));
        List<PredictionRow> predictions = TableReader.read(Tables.PREDICTIONS, folder.resolve("predictions.csv"));
        assertThat(predictions).hasSize(2 * (300 + 100));
        for (StudyRow result : results) {
            List<PredictionRow> test = predictions.stream()
                    .filter(row ->
                            row.training().init().equals(result.training().init()) && row.split() == ExampleSet.TEST)
                    .toList();
            assertThat(test).extracting(PredictionRow::example).first().isEqualTo(0);
            assertThat(test).allMatch(row -> row.probability() >= 0.5 && row.probability() <= 1);
            long right = test.stream()
                    .filter(row -> row.actual().equals(row.predicted()))
                    .count();
            assertThat(right / 100.0).isEqualTo(result.result().testAccuracy());
        }
        long confused = TableReader.read(Tables.CONFUSION, folder.resolve("confusion.csv")).stream()
                .filter(row -> row.training().init().equals("he") && row.set() == ExampleSet.TRAIN)
                .filter(row -> row.actual().equals("0") && row.predicted().equals("1"))
                .mapToInt(ConfusionRow::count)
                .sum();
        assertThat(predictions.stream()
                        .filter(row -> row.training().init().equals("he") && row.split() == ExampleSet.TRAIN)
                        .filter(row ->
                                row.actual().equals("0") && row.predicted().equals("1")))
                .hasSize((int) confused);

        List<PointRow> points = TableReader.read(Tables.POINTS, folder.resolve("points.csv"));
        assertThat(points).hasSize(300 + 100);
        assertThat(points.get(0).x1()).isBetween(-1.5, 1.5);
        List<BoundaryRow> boundary = TableReader.read(Tables.BOUNDARY, folder.resolve("boundary.csv"));
        assertThat(boundary).hasSize(2 * 101 * 101);
        assertThat(boundary.get(0)).extracting(BoundaryRow::x1, BoundaryRow::x2).containsExactly(-1.5, -1.5);
        assertThat(boundary.get(boundary.size() - 1))
                .extracting(BoundaryRow::x1, BoundaryRow::x2)
                .containsExactly(1.5, 1.5);
        assertThat(boundary.stream().filter(row -> row.training().init().equals("zeros")))
                .allMatch(row -> row.predicted().equals("0") && Math.abs(row.probability() - 0.5) < 1e-9);
        assertThat(call.out()).endsWith("tables: " + folder + "\n");
    }

    /** A point and the network's prediction there are those of the same place: away from the boundary the grid's nearest point has the same class. */
    @Test
    void theGridAgreesWithThePredictionsOfItsPoints() throws IOException {
        Cli unused = study("--dataset", "moons", "--init", "he", "--out", folder.toString());
        List<PointRow> points = TableReader.read(Tables.POINTS, folder.resolve("points.csv"));
        List<PredictionRow> predictions = TableReader.read(Tables.PREDICTIONS, folder.resolve("predictions.csv"));
        List<BoundaryRow> boundary = TableReader.read(Tables.BOUNDARY, folder.resolve("boundary.csv"));
        int same = 0;
        for (int j = 0; j < points.size(); j++) {
            PointRow point = points.get(j);
            BoundaryRow nearest = boundary.get(0);
            for (BoundaryRow row : boundary) {
                if (distance(row, point) < distance(nearest, point)) {
                    nearest = row;
                }
            }
            assertThat(predictions.get(j).actual()).isEqualTo(point.name());
            same += nearest.predicted().equals(predictions.get(j).predicted()) ? 1 : 0;
        }
        assertThat(same).isGreaterThan(points.size() - 10);
    }

    private static double distance(BoundaryRow row, PointRow point) {
        return Math.hypot(row.x1() - point.x1(), row.x2() - point.x2());
    }

    @Test
    void drawsCurvesPointsAndBoundaries() throws IOException {
        Path plots = folder.resolve("plots");
        Cli call = study(
                "--dataset", "moons", "--init", "he,normal:sd=10", "--iterations", "200", "--plots", plots.toString());
        assertThat(call.out())
                .endsWith("images: " + plots + ", .png and .svg of loss-curves, loss-curves-log, loss-he,"
                        + " loss-normal_sd_10, data, boundary-he, boundary-normal_sd_10, boundaries\n");
        for (String name : List.of("loss-curves", "boundary-normal_sd_10", "boundaries")) {
            BufferedImage image = ImageIO.read(plots.resolve(name + ".png").toFile());
            assertThat(image.getWidth()).isEqualTo(1600);
            assertThat(plots.resolve(name + ".svg")).isNotEmptyFile();
        }
    }

    @Test
    void severalBackendsHaveAFolderEach() {
        Path plots = folder.resolve("plots");
        Cli unused = study(
                "--init",
                "he",
                "--iterations",
                "20",
                "--record-every",
                "10",
                "--backend",
                "ejml,reference",
                "--plots",
                plots.toString());
        assertThat(plots.resolve("ejml").resolve("boundary-he.png")).exists();
        assertThat(plots.resolve("reference").resolve("boundary-he.png")).exists();
    }

    /** Three features: no plane. */
    @Test
    void otherDataThanOfTwoFeaturesHaveCurvesAlone() throws IOException {
        Path data = folder.resolve("three.csv");
        Files.writeString(data, "a,b,c,kind\n1,2,3,x\n2,3,4,y\n3,1,2,x\n4,4,4,y\n");
        Path plots = folder.resolve("plots");
        Cli call = study("--data", data.toString(), "--init", "he", "--iterations", "20", "--plots", plots.toString());
        assertThat(call.out())
                .contains("of loss-curves, loss-curves-log, loss-he\n")
                .endsWith(
                        "curves alone: points and decision boundaries are drawn of two features, these data have 3\n");
        assertThat(plots.resolve("data.png")).doesNotExist();
    }

    @Test
    void imagesHaveAContactSheet() throws IOException {
        Path plots = folder.resolve("plots");
        Cli unused = study("digits", "--init", "he", "--iterations", "20", "--plots", plots.toString());
        BufferedImage sheet = ImageIO.read(plots.resolve("data.png").toFile());
        assertThat(sheet.getWidth()).isEqualTo(1600);
        assertThat(sheet.getHeight()).isGreaterThan(10 * 100); // a row for each of ten classes
    }

    @Test
    void whatCannotBeWrittenIsRefusedBeforeAnythingIsTrained() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Cli inFile = Cli.run("study", "--plots", file.resolve("plots").toString());
        assertThat(inFile.exit()).isEqualTo(2);
        assertThat(inFile.err())
                .contains("is no folder; name one that can be written")
                .hasLineCount(1);
        assertThat(inFile.out()).isEmpty();

        Files.writeString(folder.resolve("mine.png"), "");
        Cli mixed = Cli.run("study", "--plots", folder.toString());
        assertThat(mixed.exit()).isEqualTo(2);
        assertThat(mixed.err()).isEqualTo("plots: " + folder + " holds .png files already; name a new folder\n");
    }

    /** The tables of a study are enough to draw it again. */
    @Test
    void reportDrawsFromTables() throws IOException {
        Path tables = folder.resolve("tables");
        Path first = folder.resolve("first");
        Path again = folder.resolve("again");
        Cli unused = study(
                "--init",
                "he",
                "--iterations",
                "200",
                "--record-every",
                "100",
                "--out",
                tables.toString(),
                "--plots",
                first.toString());
        Cli drawn = Cli.run("report", tables.toString(), "--plots", again.toString());
        assertThat(drawn.exit()).as(drawn.err()).isZero();
        assertThat(again.resolve("boundary-he.png")).hasSameBinaryContentAs(first.resolve("boundary-he.png"));
    }
}
