package io.github.initbench.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.table.BoundaryRow;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The images in README.md are of the published study; scripts/readme-images draws them. */
class ReadmeImagesTest {

    private static final Path ROOT = Path.of("..");
    private static final Path STUDY = ROOT.resolve("reports/published/circles-study");
    private static final Path IMAGES = ROOT.resolve("docs/images");

    @ParameterizedTest
    @ValueSource(strings = {"boundaries", "loss-curves"})
    void anImageStatesThatItIsOfThePublishedTables(String name) throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("](docs/images/" + name + ".png)");
        byte[] png = Files.readAllBytes(IMAGES.resolve(name + ".png"));
        assertThat(PngText.source(png)).isEqualTo(PlotSource.of(STUDY));
    }

    /** Of both regions together, class 1's has the share of the table; points cover as much of either. */
    @Test
    void regionsAreAsLargeAsInTheTable() throws IOException {
        List<BoundaryRow> rows = TableReader.read(Tables.BOUNDARY, STUDY.resolve("boundary.csv"));
        double expected =
                rows.stream().filter(row -> row.predicted().equals("1")).count() / (double) rows.size();
        BufferedImage image = ImageIO.read(IMAGES.resolve("boundaries.png").toFile());
        int zero = count(image, Palette.tint(0).getRGB());
        int one = count(image, Palette.tint(1).getRGB());
        assertThat(one / (double) (zero + one)).isCloseTo(expected, Offset.offset(0.02));
    }

    /** Every curve is there. */
    @Test
    void curvesHaveTheirColours() throws IOException {
        BufferedImage image = ImageIO.read(IMAGES.resolve("loss-curves.png").toFile());
        for (int curve = 0; curve < 4; curve++) {
            assertThat(count(image, Palette.colour(curve).getRGB())).isGreaterThan(3000);
        }
    }

    private static int count(BufferedImage image, int rgb) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == (rgb & 0xFFFFFF) ? 1 : 0;
            }
        }
        return count;
    }
}
