package io.github.initbench.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.reports.table.BoundaryRow;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.Made;
import io.github.initbench.reports.table.PointRow;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.Training;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images, decoded again and looked at by numbers. */
class StudyImagesTest {

    @TempDir
    Path folder = Path.of("");

    private BufferedImage drawn(PlotImage plot) throws IOException {
        List<Path> written = ImageFiles.write(Map.of(folder, List.of(plot)), "test");
        assertThat(written)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(plot.name() + ".png", plot.name() + ".svg");
        BufferedImage image = ImageIO.read(written.get(0).toFile());
        assertThat(image.getWidth()).isEqualTo(1600);
        return image;
    }

    /** Where a value lies in an image of the chart. */
    private static int[] pixel(JFreeChart chart, double x, double y) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        BufferedImage unused = chart.createBufferedImage(PlotImage.WIDTH, PlotImage.HEIGHT, info);
        Rectangle2D area = info.getPlotInfo().getDataArea();
        XYPlot plot = chart.getXYPlot();
        return new int[] {
            (int) plot.getDomainAxis().valueToJava2D(x, area, plot.getDomainAxisEdge()),
            (int) plot.getRangeAxis().valueToJava2D(y, area, plot.getRangeAxisEdge())
        };
    }

    private static double loss(LossCurveRow row) {
        return Objects.requireNonNull(row.trainLoss());
    }

    private static boolean isPointNear(double x1, double x2) {
        for (PointRow point : MadeUpStudy.points()) {
            if (Math.hypot(point.x1() - x1, point.x2() - x2) < 0.08) {
                return true;
            }
        }
        return false;
    }

    @Test
    void regionsHaveTheColoursOfThePredictions() throws IOException {
        List<BoundaryRow> rows = MadeUpStudy.boundary("he");
        List<String> classes = List.of("0", "1");
        JFreeChart chart = new PlaneChart(MadeUpStudy.points(), classes, false)
                .chart("Model with He initialization", Regions.of(rows, classes), new ChartStyle(1));
        BufferedImage image = drawn(PlotImage.of("boundary-he", "", title -> chart));
        int looked = 0;
        for (BoundaryRow row : rows) {
            boolean atEdge = Math.max(Math.abs(row.x1()), Math.abs(row.x2())) > 1.45;
            boolean decided = row.probability() > 0.55; // the circle itself passes through points of the grid
            if (decided && !atEdge && !isPointNear(row.x1(), row.x2())) {
                int[] at = pixel(chart, row.x1(), row.x2());
                assertThat(new Color(image.getRGB(at[0], at[1])))
                        .as(row.x1() + ", " + row.x2())
                        .isEqualTo(Palette.tint(classes.indexOf(row.predicted())));
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(200);
        for (PointRow point : MadeUpStudy.points()) {
            int[] at = pixel(chart, point.x1(), point.x2());
            assertThat(new Color(image.getRGB(at[0], at[1]))).isEqualTo(Palette.colour(classes.indexOf(point.name())));
        }
    }

    /** The circle lies between the points of the grid; interpolation finds it to a fraction of their distance of 0.15. */
    @Test
    void boundaryBetweenTheGridsPointsIsInterpolated() {
        Regions regions = Regions.of(MadeUpStudy.boundary("he"), List.of("0", "1"));
        BufferedImage image = regions.image();
        for (double angle = 0; angle < 2 * Math.PI; angle += 0.1) {
            for (double off : new double[] {-0.03, 0.03}) {
                double x1 = (1 + off) * Math.cos(angle);
                double x2 = (1 + off) * Math.sin(angle);
                int x = (int) ((x1 + MadeUpStudy.EDGE) / (2 * MadeUpStudy.EDGE) * image.getWidth());
                int y = (int) ((MadeUpStudy.EDGE - x2) / (2 * MadeUpStudy.EDGE) * image.getHeight());
                assertThat(new Color(image.getRGB(x, y)))
                        .as(x1 + ", " + x2)
                        .isEqualTo(Palette.tint(MadeUpStudy.inside(x1, x2) > 0.5 ? 1 : 0));
            }
        }
    }

    @Test
    void curvePassesItsCostsAndLeavesAGapWhereThereIsNone() throws IOException {
        List<LossCurveRow> random = MadeUpStudy.curve("random", Double.POSITIVE_INFINITY, 0.6, 0.4, Double.NaN, 0.2);
        List<LossCurveRow> he = MadeUpStudy.curve("he", 0.9, 0.7, 0.5, 0.3, 0.1);
        JFreeChart chart = LossChart.ofAll(Map.of("random", random), false, "");
        BufferedImage image = drawn(PlotImage.of("loss", "", title -> chart));
        for (int i : new int[] {1, 2, 4}) {
            int[] at = pixel(chart, 1000 * i, loss(random.get(i)));
            assertThat(new Color(image.getRGB(at[0], at[1]))).as("cost " + i).isEqualTo(Palette.colour(0));
        }
        int[] line = pixel(chart, 1500, 0.5);
        assertThat(new Color(image.getRGB(line[0], line[1]))).isEqualTo(Palette.colour(0));
        for (int i : new int[] {2500, 3500}) {
            int[] gap = pixel(chart, i, 0.3);
            for (int y = 300; y < 900; y++) {
                assertThat(new Color(image.getRGB(gap[0], y))).isNotEqualTo(Palette.colour(0));
            }
        }
        assertThat(note(chart))
                .isEqualTo("Not shown: random is infinite at iteration 0, random is not a number at iteration 3000");
        assertThat(note(LossChart.ofAll(Map.of("he", he), true, ""))).isEmpty();
        assertThat(note(LossChart.ofAll(Map.of("he", MadeUpStudy.curve("he", 1.0, 0.0)), true, "")))
                .isEqualTo("Not shown: he is 0.0 at iteration 1000");
    }

    private static String note(JFreeChart chart) {
        return chart.getSubtitles().stream()
                .filter(TextTitle.class::isInstance)
                .map(title -> ((TextTitle) title).getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void aCurveByItselfIsDrawnAsTheNotebooksDrawIt() throws IOException {
        List<LossCurveRow> he = MadeUpStudy.curve("he", 0.9, 0.7, 0.5);
        JFreeChart chart = LossChart.ofOne("he", he, "Learning rate =0.01");
        BufferedImage image = drawn(PlotImage.of("loss-he", "", title -> chart));
        assertThat(chart.getXYPlot().getDomainAxis().getLabel()).isEqualTo("iterations (per thousand)");
        assertThat(chart.getXYPlot().getRangeAxis().getLabel()).isEqualTo("cost");
        for (int i = 0; i < he.size(); i++) {
            int[] at = pixel(chart, i, loss(he.get(i)));
            assertThat(new Color(image.getRGB(at[0], at[1]))).isEqualTo(Palette.colour(0));
        }
    }

    @Test
    void aStudyIsDrawnFromItsTables() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        MadeUpStudy.write(tables, List.of("he", "normal:sd=10"));
        assertThat(StudyImages.backends(tables)).containsExactly("ejml");
        List<PlotImage> images = StudyImages.of(tables, "ejml");
        assertThat(images)
                .extracting(PlotImage::name)
                .containsExactly(
                        "loss-curves",
                        "loss-curves-log",
                        "loss-he",
                        "loss-normal_sd_10",
                        "data",
                        "boundary-he",
                        "boundary-normal_sd_10",
                        "boundaries");
        for (Path file : ImageFiles.write(Map.of(folder, images), "test")) {
            assertThat(file).isNotEmptyFile();
        }
    }

    /** The regions of an SVG file are an image in it; the rest is lines and shapes. */
    @Test
    void vectorGraphicsHoldTheSame() throws Exception {
        List<String> classes = List.of("0", "1");
        Regions regions = Regions.of(MadeUpStudy.boundary("he"), classes);
        JFreeChart chart = new PlaneChart(MadeUpStudy.points(), classes, false)
                .chart("Model with He initialization", regions, new ChartStyle(1));
        BufferedImage unused = drawn(PlotImage.of("boundary-he", "", title -> chart));
        Path svg = folder.resolve("boundary-he.svg");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(svg.toFile())
                        .getDocumentElement()
                        .getAttribute("width"))
                .isEqualTo("1600");
        Matcher data =
                Pattern.compile("data:image/png;base64,([A-Za-z0-9+/=]+)").matcher(Files.readString(svg));
        assertThat(data.find()).isTrue();
        BufferedImage embedded =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data.group(1))));
        BufferedImage expected = regions.image();
        assertThat(embedded.getWidth()).isEqualTo(expected.getWidth());
        for (int i = 0; i < expected.getWidth(); i++) {
            assertThat(embedded.getRGB(i, i) & 0xFFFFFF).isEqualTo(expected.getRGB(i, i) & 0xFFFFFF);
        }
    }

    @Test
    void aHundredInitializationsAreDrawn() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        MadeUpStudy.write(
                tables, IntStream.range(0, 100).mapToObj(i -> "normal:sd=" + i).toList());
        List<PlotImage> images = StudyImages.of(tables, "ejml");
        assertThat(images).hasSize(2 + 100 + 1 + 100 + 1);
        PlotImage all = images.get(images.size() - 1);
        assertThat(all.height()).isEqualTo(25 * all.width() / 4 * 3 / 4);
        BufferedImage unused = drawn(all);
        BufferedImage curves = drawn(images.get(0));
        assertThat(curves.getHeight()).isGreaterThan(PlotImage.HEIGHT); // room for a legend of a hundred names
    }

    @Test
    void aNetworkWhoseOutputIsNoNumberHasNoRegions() {
        List<BoundaryRow> rows = new ArrayList<>();
        for (BoundaryRow row : MadeUpStudy.boundary("he")) {
            rows.add(new BoundaryRow(
                    new Training("r", "ejml", null, "he", 3L, Streams.NUMPY), row.x1(), row.x2(), "0", Double.NaN));
        }
        Regions regions = Regions.of(rows, List.of("0", "1"));
        assertThat(regions.isUndecided()).isTrue();
        assertThat(new Color(regions.image().getRGB(5, 5))).isNotIn(Palette.tint(0), Palette.tint(1));
    }

    @Test
    void pointsThatAreNoGridAreRefused() {
        List<BoundaryRow> rows = MadeUpStudy.boundary("he");
        assertThatThrownBy(() -> Regions.of(rows.subList(1, rows.size()), List.of("0", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no grid");
    }

    /** Where a file cannot be written, none is left behind. */
    @Test
    void allImagesOrNone() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("plots"));
        Files.createDirectories(taken.resolve("loss-b.svg").resolve("in the way"));
        List<PlotImage> images = List.of(
                PlotImage.of("loss-a", "", title -> LossChart.ofOne("a", MadeUpStudy.curve("a", 1, 2), "a")),
                PlotImage.of("loss-b", "", title -> LossChart.ofOne("b", MadeUpStudy.curve("b", 1, 2), "b")));
        assertThatThrownBy(() -> ImageFiles.write(Map.of(taken, images), "test"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("loss-b.svg");
        try (Stream<Path> left = Files.list(taken)) {
            assertThat(left).containsExactly(taken.resolve("loss-b.svg"));
        }
    }

    @Test
    void titlesAreTheNotebooks() throws IOException {
        MadeUpStudy.write(folder, List.of("zeros", "random", "he", "xavier", "orthogonal:gain=1"));
        assertThat(StudyImages.of(folder, "ejml"))
                .extracting(PlotImage::title)
                .contains(
                        "Learning rate =0.01",
                        "Model with Zeros initialization",
                        "Model with large random initialization",
                        "Model with He initialization",
                        "Model with Xavier initialization",
                        "Model with orthogonal:gain=1 initialization");
    }

    /** Curves of two seeds, or of a seed's two kinds of streams, in one would go up and down for no reason. */
    @ParameterizedTest
    @CsvSource({"4, NUMPY, 'several weight seeds, 3, 4'", "3, NAMED, 'several streams, named, numpy'"})
    void severalTrainingsOfOneInitializationAreRefused(long seed, Streams streams, String message) throws IOException {
        List<LossCurveRow> rows = new ArrayList<>(MadeUpStudy.curve("he", 1, 0.5));
        rows.add(Made.row(Tables.LOSS_CURVE)
                .set("run_id", "r")
                .set("backend", "ejml")
                .set("dtype", "float64")
                .set("init", "he")
                .set("weight_seed", seed)
                .set("streams", streams)
                .set("iteration", 0)
                .set("train_loss", 2.0)
                .build());
        MadeUpStudy.write(folder, Tables.LOSS_CURVE, rows);
        assertThatThrownBy(() -> StudyImages.of(folder, "ejml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    /** Two grids one after the other are no grid. */
    @Test
    void stackedGridsAreRefused() {
        List<BoundaryRow> rows = new ArrayList<>(MadeUpStudy.boundary("he"));
        rows.addAll(MadeUpStudy.boundary("he"));
        assertThatThrownBy(() -> Regions.of(rows, List.of("0", "1"))).hasMessageContaining("no grid");
    }

    /** Losses from 1e-200 to 1e200 have a few labels; a curve of nothing has an axis. */
    @Test
    void logarithmicAxisOfAnyRange() throws IOException {
        BufferedImage unused = drawn(PlotImage.of(
                "loss-wide",
                "",
                title -> LossChart.ofAll(Map.of("a", MadeUpStudy.curve("a", 1e200, 1e-200)), true, "")));
        unused = drawn(PlotImage.of(
                "loss-none",
                "",
                title -> LossChart.ofAll(Map.of("a", MadeUpStudy.curve("a", Double.NaN, Double.NaN)), true, "")));
    }

    /** Red, green; blue, white: rows from the top, columns from the left, channels in their order. */
    @Test
    void contactSheetShowsItsImages() throws IOException {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xFF0000);
        image.setRGB(1, 0, 0x00FF00);
        image.setRGB(0, 1, 0x0000FF);
        image.setRGB(1, 1, 0xFFFFFF);
        PlotImage sheet = ContactSheet.of("Examples", Map.of("cat", List.of(image)));
        BufferedImage drawn = drawn(sheet);
        int top = drawn.getHeight() - 40 - 40 - 90; // in the upper half of the only row
        int bottom = drawn.getHeight() - 40 - 40;
        assertThat(drawn.getRGB(80, top) & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(drawn.getRGB(180, top) & 0xFFFFFF).isEqualTo(0x00FF00);
        assertThat(drawn.getRGB(80, bottom) & 0xFFFFFF).isEqualTo(0x0000FF);
        assertThat(drawn.getRGB(180, bottom) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    /** Without points or a boundary, as of other data than two features, there are curves alone. */
    @Test
    void curvesAloneSuffice() throws IOException {
        MadeUpStudy.write(folder, Tables.LOSS_CURVE, MadeUpStudy.curve("he", 1, 0.5));
        assertThat(StudyImages.of(folder, "ejml"))
                .extracting(PlotImage::name)
                .containsExactly("loss-curves", "loss-curves-log", "loss-he");
    }
}
