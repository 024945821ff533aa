package io.github.initbench.data;

import java.util.List;

/**
 * Examples whose features are shifted and scaled, as a training set's distribution demands.
 *
 * @param source examples with their own features
 * @param standardization of the training set; see {@link Standardization#apply}
 */
public record Standardized(Examples source, Standardization standardization) implements Examples {

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public int features() {
        return source.features();
    }

    @Override
    public int outputs() {
        return source.outputs();
    }

    @Override
    public List<String> classes() {
        return source.classes();
    }

    @Override
    public int examples() {
        return source.examples();
    }

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
