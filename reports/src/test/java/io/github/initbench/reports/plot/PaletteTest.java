package io.github.initbench.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers see who do not see all colours, or have a grayscale print. */
class PaletteTest {

    /** Machado, Oliveira and Fernandes 2009: linear RGB as those see it who lack one kind of cones, severity 1.0. */
    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };

    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };

    private static final double[][] TRITANOPIA = {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    };

    private static final double[][] GRAYSCALE = {
        {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}
    };

    /** Of the two classes of the notebooks' data: at least a tenth of the way from black to white, in some channel. */
    @ParameterizedTest
    @CsvSource({"0,1", "1,2", "0,2", "1,3", "2,3"})
    void neighboursDifferForEveryReader(int one, int other) {
        for (double[][] eye : new double[][][] {PROTANOPIA, DEUTERANOPIA, TRITANOPIA}) {
            assertThat(distance(Palette.colour(one), Palette.colour(other), eye))
                    .isGreaterThan(0.1);
            assertThat(distance(Palette.tint(one), Palette.tint(other), eye)).isGreaterThan(0.05);
        }
    }

    /** The four curves of the notebooks, and the regions of their two classes. */
    @ParameterizedTest
    @CsvSource({"0,1", "0,2", "0,3", "1,2", "1,3", "2,3"})
    void theFirstFourDifferInGrayscale(int one, int other) {
        assertThat(distance(Palette.colour(one), Palette.colour(other), GRAYSCALE))
                .isGreaterThan(0.1);
        assertThat(distance(Palette.tint(0), Palette.tint(1), GRAYSCALE)).isGreaterThan(0.1);
    }

    @Test
    void thirtyTwoMarksDiffer() {
        Set<String> marks = new HashSet<>();
        for (int i = 0; i < 32; i++) {
            PathIterator outline = Palette.shape(i, 10).getPathIterator(null);
            double[] first = new double[6];
            int kind = outline.currentSegment(first);
            outline.next();
            double[] second = new double[6];
            kind = 10 * kind + outline.currentSegment(second);
            marks.add(Palette.colour(i) + " " + kind + Arrays.toString(first) + Arrays.toString(second));
        }
        assertThat(marks).hasSize(32);
    }

    /** A point lies on its class's region. */
    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "0,1", "1,0", "2,2"})
    void pointsDifferFromRegions(int point, int region) {
        assertThat(distance(Palette.colour(point), Palette.tint(region), GRAYSCALE))
                .isGreaterThan(0.1);
    }

    /** The largest difference of a channel in sRGB, 0 to 1. */
    private static double distance(Color one, Color other, double[][] eye) {
        double[] a = seen(one, eye);
        double[] b = seen(other, eye);
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static double[] seen(Color colour, double[][] eye) {
        double[] rgb = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = new double[rgb.length];
        for (int i = 0; i < seen.length; i++) {
            double sum = 0;
            for (int j = 0; j < rgb.length; j++) {
                sum += eye[i][j] * rgb[j];
            }
            double clipped = Math.max(0, Math.min(1, sum));
            seen[i] = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
        }
        return seen;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
