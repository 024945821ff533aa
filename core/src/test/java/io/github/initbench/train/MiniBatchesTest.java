package io.github.initbench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.Relu;
import io.github.initbench.data.Classes;
import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.random.RandomState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiniBatchesTest {

    private static final int EXAMPLES = 11;
    private static final NetworkSpec SPEC = NetworkSpec.mlp(List.of(2, 3, 1), new Relu(), new BinaryCrossEntropy());

    /** Example j has the features 10 j and 10 j + 1, and the class j modulo 2. */
    private static Dataset numbered() {
        double[] x = new double[2 * EXAMPLES];
        int[] labels = new int[EXAMPLES];
        for (int j = 0; j < EXAMPLES; j++) {
            x[2 * j] = 10 * j;
            x[2 * j + 1] = 10 * j + 1;
            labels[j] = j % 2;
        }
        return Dataset.labelled("numbered", 2, Classes.numbered(2), x, labels);
    }

    /** Batches of 4, 4 and 3, in the order of RandomState(5), whose shuffle of the last order begins each epoch. */
    @Test
    void eachEpochShowsEveryExampleOnceInTheOrderOfTheSeed() {
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            List<List<Integer>> seen = seen(backend, 6);
            int[] order = new int[EXAMPLES];
            Arrays.setAll(order, i -> i);
            RandomState random = new RandomState(5);
            List<List<Integer>> expected = new ArrayList<>();
            for (int epoch = 0; epoch < 2; epoch++) {
                random.shuffle(order);
                List<Integer> shuffled = Arrays.stream(order).boxed().toList();
                expected.add(shuffled.subList(0, 4));
                expected.add(shuffled.subList(4, 8));
                expected.add(shuffled.subList(8, 11));
            }
            assertThat(seen).isEqualTo(expected);
        }
    }

    private static <M extends Matrix> List<List<Integer>> seen(Backend<M> backend, int updates) {
        MiniBatches<M> batches = new MiniBatches<>(backend, SPEC, numbered(), 4, () -> new RandomState(5));
        List<List<Integer>> first = gather(backend, batches, updates);
        batches.restart();
        assertThat(gather(backend, batches, updates)).isEqualTo(first);
        return first;
    }

    private static <M extends Matrix> List<List<Integer>> gather(
            Backend<M> backend, MiniBatches<M> batches, int updates) {
        List<List<Integer>> seen = new ArrayList<>();
        for (int i = 0; i < updates; i++) {
            int n = batches.batch().examples();
            double[] x = new double[2 * n];
            double[] y = new double[n];
            backend.readColumns(batches.batch().x(), 0, n, x, 0, 1, 2);
            backend.readColumns(batches.batch().y(), 0, n, y, 0, 1, 1);
            List<Integer> examples = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                int example = (int) (x[2 * j] / 10);
                assertThat(x[2 * j + 1]).isEqualTo(10 * example + 1);
                assertThat(y[j]).isEqualTo(example % 2);
                examples.add(example);
            }
            seen.add(examples);
            batches.next();
        }
        return seen;
    }

    /** The loss over the whole set, gathered block by block, is the full batch's; computing it changes no update. */
    @Test
    void lossIsThatOfTheWholeTrainingSet() {
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            compareWithFullBatch(backend);
        }
    }

    private static <M extends Matrix> void compareWithFullBatch(Backend<M> backend) {
        Dataset data = CirclesRun.train();
        Trainer<M> full = Trainer.fullBatch(backend, CirclesRun.NETWORK, data, CirclesRun.OPTIMIZER);
        Trainer<M> evaluated = Trainer.miniBatch(
                backend, CirclesRun.NETWORK, data, CirclesRun.OPTIMIZER, 64, () -> new RandomState(9));
        Trainer<M> quiet = Trainer.miniBatch(
                backend, CirclesRun.NETWORK, data, CirclesRun.OPTIMIZER, 64, () -> new RandomState(9));
        evaluated.restore(CirclesRun.weights("he"));
        quiet.restore(CirclesRun.weights("he"));
        for (int i = 0; i < 12; i++) {
            full.restore(evaluated.weights());
            double expected = full.loss(new BinaryCrossEntropy());
            assertThat(evaluated.loss(new BinaryCrossEntropy())).isCloseTo(expected, within(1e-14));
            evaluated.step();
            quiet.step();
        }
        assertThat(evaluated.weights().sha256()).isEqualTo(quiet.weights().sha256());
    }

    /** One batch of all examples computes what full-batch training does, up to the order of its sums. */
    @Test
    void batchOfEverythingIsTheFullBatch() {
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            oneStep(backend);
        }
    }

    private static <M extends Matrix> void oneStep(Backend<M> backend) {
        Dataset data = CirclesRun.train();
        Trainer<M> full = Trainer.fullBatch(backend, CirclesRun.NETWORK, data, CirclesRun.OPTIMIZER);
        Trainer<M> all = Trainer.miniBatch(
                backend, CirclesRun.NETWORK, data, CirclesRun.OPTIMIZER, data.examples(), () -> new RandomState(1));
        full.restore(CirclesRun.weights("he"));
        all.restore(CirclesRun.weights("he"));
        full.step();
        all.step();
        for (int l = 0; l < 3; l++) {
            assertThat(all.weights().w().get(l))
                    .containsExactly(full.weights().w().get(l), within(1e-15));
        }
    }

    @Test
    void anEpochHasTheRemainderToo() {
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            for (int[] sizeAndUpdates : new int[][] {{1, 11}, {4, 3}, {5, 3}, {6, 2}, {11, 1}}) {
                assertThat(new MiniBatches<>(backend, SPEC, numbered(), sizeAndUpdates[0], () -> new RandomState(5))
                                .perEpoch())
                        .isEqualTo(sizeAndUpdates[1]);
            }
        }
    }

    @Test
    void sizesOutsideTheTrainingSetAreRefused() {
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            for (int size : new int[] {0, EXAMPLES + 1}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> new MiniBatches<>(backend, SPEC, numbered(), size, () -> new RandomState(5)))
                        .withMessage("batch: " + size + " is outside 1..11, the training examples");
            }
        }
    }
}
