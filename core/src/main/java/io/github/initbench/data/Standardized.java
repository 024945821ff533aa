package io.github.initbench.data;

/**
 * Examples whose features are shifted and scaled, as a training set's distribution demands.
 *
 * @param source examples with their own features
 * @param standardization of the training set; see {@link Standardization#apply}
 */
public record Standardized(Examples source, Standardization standardization) implements ExamplesView {

    /** Reads; a value that is too large after scaling is an UnreadableDataException. */
    @Override
    public void read(Reader reader) {
        double[] scaled = new double[features()];
        source.read((x, y) -> {
            standardization.transform(x, scaled);
            for (int i = 0; i < scaled.length; i++) {
                if (!Double.isFinite(scaled[i])) {
                    throw new UnreadableDataException(name() + ": feature " + i + " of an example is " + x[i]
                            + ", which standardized is no finite number; compare the units of training and test set");
                }
            }
            reader.example(scaled, y);
        });
    }
}
