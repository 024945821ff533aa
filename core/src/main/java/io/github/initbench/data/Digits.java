package io.github.initbench.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Handwritten digits, 8 x 8 pixels in ten classes: the 1,797 test examples of "Optical Recognition of Handwritten Digits", E.
 * Alpaydin and C. Kaynak, UCI Machine Learning Repository, 1998, under the Creative Commons licence CC BY 4.0.
 *
 * <p>A pixel is a count of 0 to 16, divided by 16. The examples are in the order of the repository's file.
 */
public final class Digits {

    private static final String RESOURCE = "digits.csv.gz";
    /** The size of every digit. */
    public static final ImageShape SHAPE = new ImageShape(8, 8, 1);

    private static final int FEATURES = 64;
    private static final double MAX_PIXEL = 16.0;

    private Digits() {}

    /** All of them: 64 features, ten outputs. */
    public static Dataset load() {
        List<String> lines = lines();
        double[] x = new double[lines.size() * FEATURES];
        int[] labels = new int[lines.size()];
        for (int j = 0; j < labels.length; j++) {
            String[] fields = lines.get(j).split(",", -1);
            for (int i = 0; i < FEATURES; i++) {
                x[j * FEATURES + i] = Integer.parseInt(fields[i]) / MAX_PIXEL;
            }
            labels[j] = Integer.parseInt(fields[FEATURES]);
        }
        return Dataset.labelled("digits", FEATURES, Classes.numbered(10), x, labels);
    }

    private static List<String> lines() {
        try (InputStream in = Digits.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("digits: the resource " + RESOURCE + " is missing from the class path");
            }
            return new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.US_ASCII))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
