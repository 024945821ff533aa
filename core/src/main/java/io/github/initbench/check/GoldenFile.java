package io.github.initbench.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Golden values of training runs, from a resource whose lines are: run, quantity, key, values, between tabs.
 *
 * <p>Lines that begin with # are provenance. Matrices are row-major.
 */
final class GoldenFile {

    private final Map<String, double[]> values = new HashMap<>();

    /** @throws UncheckedIOException if the resource cannot be read */
    GoldenFile(String resource) {
        try (InputStream in = GoldenFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("golden values: the resource " + resource + " is missing from the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] fields = line.split("\t", -1);
        double[] parsed = Arrays.stream(fields[3].split(" "))
                .mapToDouble(s -> s.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(s))
                .toArray();
        values.put(fields[0] + "\t" + fields[1] + "\t" + fields[2], parsed);
    }

    /** The values of one quantity. */
    double[] get(String run, String quantity, String key) {
        double[] found = values.get(run + "\t" + quantity + "\t" + key);
        if (found == null) {
            throw new CheckFailedException("golden values: no " + run + " " + quantity + " " + key);
        }
        return found;
    }

    /** A quantity whose keys are iterations and whose values are single. */
    NavigableMap<Integer, Double> byIteration(String run, String quantity) {
        NavigableMap<Integer, Double> found = new TreeMap<>();
        String prefix = run + "\t" + quantity + "\t";
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(Integer.valueOf(key.substring(prefix.length())), value[0]);
            }
        });
        return found;
    }
}
