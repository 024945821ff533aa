package io.github.initbench.data;

import io.github.initbench.random.Purpose;
import io.github.initbench.random.StreamKind;
import java.util.BitSet;
import java.util.List;

/**
 * Examples divided at random into a training and a test set.
 *
 * <p>The members of each are those of scikit-learn 1.2's {@code train_test_split(test_size=..., random_state=...)} without
 * stratification, where streams are NumPy's: of a permutation of all examples the first ceil(fraction * examples) are the test set, the others the
 * training set. Each set keeps the source's order, where scikit-learn's has that of the permutation.
 *
 * @param train at least one example of two classes or more, among them every class of the test set
 * @param test at least one example
 */
public record TrainTestSplit(Examples train, Examples test) {

    /**
     * Divides examples; reads them once, to see which class is where.
     *
     * @param testFraction share of the test set, between 0 and 1, both excluded
     * @param streams what the seed becomes; scikit-learn's is NumPy's
     * @throws IllegalArgumentException of one line if a set would be empty, or the training set would lack a class
     */
    public static TrainTestSplit of(Examples source, double testFraction, StreamKind streams, long seed) {
        if (!(testFraction > 0 && testFraction < 1)) {
            throw new IllegalArgumentException(
                    "split: test fraction " + testFraction + " is outside (0, 1); give the test set's share");
        }
        int examples = source.examples();
        int tests = (int) Math.ceil(testFraction * examples);
        if (tests == 0 || tests >= examples) {
            throw new IllegalArgumentException("split: a test fraction of " + testFraction + " leaves " + tests + " of "
                    + examples + " examples for the test and " + (examples - tests)
                    + " for the training; choose a fraction that leaves some for each");
        }
        int[] order = streams.of("split seed", seed).of(Purpose.SPLIT).permutation(examples);
        BitSet test = new BitSet(examples);
        for (int i = 0; i < tests; i++) {
            test.set(order[i]);
        }
        requireClasses(source, test, seed);
        BitSet train = (BitSet) test.clone();
        train.flip(0, examples);
        return new TrainTestSplit(new Subset(source, train), new Subset(source, test));
    }

    private static void requireClasses(Examples source, BitSet test, long seed) {
        BitSet trained = new BitSet();
        BitSet tested = new BitSet();
        int[] number = new int[1];
        source.readTargets(
                (x, y) -> (test.get(number[0]++) ? tested : trained).set(Classes.decode(y, 0, source.outputs())));
        tested.andNot(trained);
        List<String> classes = source.classes();
        if (!tested.isEmpty()) {
            throw new IllegalArgumentException("split: with seed " + seed + " the test set has class "
                    + classes.get(tested.nextSetBit(0)) + ", of which the training set has no example; choose another"
                    + " seed or a smaller test fraction");
        }
        if (trained.cardinality() < 2) {
            throw new IllegalArgumentException("split: with seed " + seed + " the training set has only class "
                    + classes.get(trained.nextSetBit(0)) + "; choose another seed or a smaller test fraction");
        }
    }
}
