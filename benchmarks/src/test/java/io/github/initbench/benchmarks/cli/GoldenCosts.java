package io.github.initbench.benchmarks.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** NumPy's values of the notebooks' runs, from the file that core's checks read. */
final class GoldenCosts {

    private static final String RESOURCE = "/io/github/initbench/check/circles-runs.tsv";

    private GoldenCosts() {}

    /** The naive cost at an iteration. */
    static double at(String init, int iteration) {
        return values(init + "\tcost_naive\t" + iteration + "\t")[0];
    }

    /** W of a layer, counted from 1, row-major. */
    static double[] initialWeights(String init, int layer) {
        return values(init + "\tinitial\tW" + layer + "\t");
    }

    /** The predicted classes of the test set. */
    static double[] testPredictions(String init) {
        return values(init + "\tpredictions_test\t-\t");
    }

    private static double[] values(String prefix) {
        try (InputStream in = GoldenCosts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> l.startsWith(prefix))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no golden values " + prefix));
            return Arrays.stream(line.substring(prefix.length()).split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
