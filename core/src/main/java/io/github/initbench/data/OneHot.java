package io.github.initbench.data;

/**
 * Examples of two classes with an output for each class instead of one for both: 0 becomes (1, 0), 1 becomes (0, 1).
 *
 * @param source examples with one output
 */
public record OneHot(Examples source) implements ExamplesView {

    private static final int OUTPUTS = 2;

    /** Validates; an error is an IllegalArgumentException of one line. */
    public OneHot {
        if (source.outputs() != 1) {
            throw new IllegalArgumentException("one-hot: " + source.name() + " has " + source.outputs()
                    + " outputs; only a single one can be made two");
        }
    }

    @Override
    public int outputs() {
        return OUTPUTS;
    }

    @Override
    public void read(Reader reader) {
        double[] target = new double[OUTPUTS];
        source.read((x, y) -> {
            int number = Classes.decode(y, 0, 1);
            target[number] = 1.0;
            target[1 - number] = 0.0;
            reader.example(x, target);
        });
    }
}
