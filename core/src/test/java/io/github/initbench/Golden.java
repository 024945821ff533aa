package io.github.initbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The golden files among the test resources; their README.md states how each was made. */
public final class Golden {

    private Golden() {}

    /** A JSON file by its name. */
    public static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a text file by its name. */
    public static List<String> lines(String name) {
        return text(name).lines().toList();
    }

    /** The numbers of an array in row-major order, be it nested or not, written as numbers or as strings. */
    public static double[] doubles(JsonNode array) {
        if (array.size() > 0 && array.get(0).isArray()) {
            double[][] rows = new double[array.size()][];
            int length = 0;
            for (int i = 0; i < rows.length; i++) {
                rows[i] = doubles(array.get(i));
                length += rows[i].length;
            }
            double[] values = new double[length];
            int next = 0;
            for (double[] row : rows) {
                System.arraycopy(row, 0, values, next, row.length);
                next += row.length;
            }
            return values;
        }
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.parseDouble(array.get(i).asText());
        }
        return values;
    }

    /** The integers of a flat array. */
    public static int[] ints(JsonNode array) {
        int[] values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).intValue();
        }
        return values;
    }

    private static String text(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no golden file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
