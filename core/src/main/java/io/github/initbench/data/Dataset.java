package io.github.initbench.data;

/**
 * Labelled examples. Each example is contiguous, so that a mini-batch is gathered cheaply: feature i of example j is {@code
 * x[j * features + i]}, its output i is {@code y[j * outputs + i]}. Read as row-major matrices, x is the transpose of the
 * network's X (features x examples).
 *
 * <p>The arrays are shared, not copied: who keeps a reference must not write to them. Equality is that of the array
 * references; {@link #sha256} compares contents.
 *
 * @param name what the examples are, for tables and messages
 * @param features inputs of an example, at least 1
 * @param outputs outputs of an example, at least 1
 * @param examples number of examples, at least 1
 * @param x inputs, length features * examples, all finite
 * @param y outputs, length outputs * examples, all finite
 */
@SuppressWarnings(
        "ArrayRecordComponent") // Examples are shared on purpose: a copy of an image set would double its memory.
public record Dataset(String name, int features, int outputs, int examples, double[] x, double[] y) {

    /** Validates; an error is an IllegalArgumentException of one line that names the value and its index. */
    public Dataset {
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
