package io.github.initbench.data;

import java.util.List;

/**
 * Labelled examples in memory. Each example is contiguous, so that a mini-batch is gathered cheaply: feature i of example j is {@code
 * x[j * features + i]}, its output i is {@code y[j * outputs + i]}. Read as row-major matrices, x is the transpose of the
 * network's X (features x examples).
 *
 * <p>The arrays are shared, not copied: who keeps a reference must not write to them. Equality is that of the array
 * references; {@link #sha256} compares contents.
 *
 * @param name what the examples are, for tables and messages
 * @param features inputs of an example, at least 1
 * @param outputs values of a target, at least 1
 * @param classes the classes' names in the order of their numbers
 * @param examples number of examples, at least 1
 * @param x inputs, length features * examples, all finite
 * @param y targets, length outputs * examples, all finite
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Examples are shared on purpose: a copy of an image set would double its memory.
public record Dataset(
        String name, int features, int outputs, List<String> classes, int examples, double[] x, double[] y)
        implements Examples {

    /** Validates; an error is an IllegalArgumentException of one line that names the value and its index. */
    public Dataset {
        classes = List.copyOf(classes);
        if (name.isBlank()) {
            throw new IllegalArgumentException("dataset: the name is blank; give it one");
        }
        if (features < 1 || outputs < 1 || examples < 1) {
            throw new IllegalArgumentException("dataset " + name + ": " + features + " features, " + outputs
                    + " outputs, " + examples + " examples; each must be at least 1");
        }
        checkArray(name, "x", x, features, "features", examples);
        checkArray(name, "y", y, outputs, "outputs", examples);
    }

    /** A dataset whose classes are called by their numbers: two for one output, otherwise one for each output. */
    public Dataset(String name, int features, int outputs, int examples, double[] x, double[] y) {
        this(name, features, outputs, Classes.numbered(Math.max(2, outputs)).names(), examples, x, y);
    }

    /**
     * Examples with a class each.
     *
     * @param labels the number of each example's class
     * @param x inputs, length features * labels.length
     */
    public static Dataset labelled(String name, int features, Classes classes, double[] x, int[] labels) {
        int outputs = classes.outputs();
        double[] y = new double[Math.multiplyExact(outputs, labels.length)];
        for (int j = 0; j < labels.length; j++) {
            classes.encode(labels[j], y, j * outputs);
        }
        return new Dataset(name, features, outputs, classes.names(), labels.length, x, y);
    }

    /**
     * Reads examples into memory; a dataset is returned as it is.
     *
     * @throws UnreadableDataException if they cannot be read, or are too many for an array
     */
    public static Dataset of(Examples source) {
        if (source instanceof Dataset dataset) {
            return dataset;
        }
        Memory.requireFor(source);
        int features = source.features();
        int outputs = source.outputs();
        double[] x = new double[features * source.examples()];
        double[] y = new double[outputs * source.examples()];
        int[] count = new int[1];
        source.read((input, target) -> {
            System.arraycopy(input, 0, x, count[0] * features, features);
            System.arraycopy(target, 0, y, count[0] * outputs, outputs);
            count[0]++;
        });
        return new Dataset(source.name(), features, outputs, source.classes(), count[0], x, y);
    }

    @Override
    public void read(Reader reader) {
        double[] input = new double[features];
        double[] target = new double[outputs];
        for (int j = 0; j < examples; j++) {
            System.arraycopy(x, j * features, input, 0, features);
            System.arraycopy(y, j * outputs, target, 0, outputs);
            reader.example(input, target);
        }
    }

    /** SHA-256 of the values of x, then of y, as little-endian float64, in 64 lower-case hexadecimal digits. */
    public String sha256() {
        Float64Digest digest = new Float64Digest();
        digest.update(x);
        digest.update(y);
        return digest.hex();
    }

    private static void checkArray(String name, String array, double[] values, int size, String unit, int examples) {
        long expected = (long) size * examples;
        if (values.length != expected) {
            throw new IllegalArgumentException("dataset " + name + ": " + array + " has " + values.length + " values; "
                    + size + " " + unit + " of " + examples + " examples are " + expected);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("dataset " + name + ": " + array + "[" + i + "] is " + values[i]
                        + " (example " + i / size + "); every value must be finite");
            }
        }
    }
}
