package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.CirclesRun;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.Loss;
import io.github.initbench.loss.NaiveBinaryCrossEntropy;
import io.github.initbench.train.Evaluator;
import io.github.initbench.train.Trainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What float32 changes in the initialization notebook's circles, all 15,000 updates on EJML; docs/float32.md shows it as a table. */
class CirclesFloat32Test {

    private static final Loss STABLE = new BinaryCrossEntropy();

    /**
     * A run seen from its costs.
     *
     * @param costs the stable cost at each iteration and after the last update
     * @param firstNaiveCost by the notebook's formula
     */
    @SuppressWarnings("ArrayRecordComponent") // read in this test alone
    private record Run(double[] costs, double firstNaiveCost, double trainAccuracy, double testAccuracy) {

        static Run of(String initializer, Dtype dtype) {
            try (Backend<?> backend = Backends.named("ejml").create(new BackendOptions(1, dtype))) {
                return of(initializer, backend);
            }
        }

        private static <M extends Matrix> Run of(String initializer, Backend<M> backend) {
            Trainer<M> trainer =
                    Trainer.fullBatch(backend, CirclesRun.NETWORK, CirclesRun.train(), CirclesRun.OPTIMIZER);
            trainer.restore(CirclesRun.weights(initializer));
            double naive = trainer.loss(new NaiveBinaryCrossEntropy());
            double[] costs = new double[CirclesRun.UPDATES + 1];
            for (int i = 0; i < CirclesRun.UPDATES; i++) {
                costs[i] = trainer.loss(STABLE);
                trainer.stepReusingForward();
            }
            costs[CirclesRun.UPDATES] = trainer.loss(STABLE);
            double test = trainer.logits(new Evaluator<>(trainer.network(), CirclesRun.test()))
                    .accuracy(STABLE);
            return new Run(costs, naive, trainer.logits().accuracy(STABLE), test);
        }

        int firstAtMost(double target) {
            int i = 0;
            while (i < costs.length && costs[i] > target) {
                i++;
            }
            return i;
        }

        double largestDeviationFrom(Run other, int first, int last) {
            double largest = 0.0;
            for (int i = first; i <= last; i++) {
                largest = Math.max(largest, Math.abs(costs[i] - other.costs[i]) / other.costs[i]);
            }
            return largest;
        }
    }

    /**
     * Every cost stays within 1e-4 of float64's (4.3e-5 was measured), and the accuracies are the same.
     *
     * <p>Near the target the cost falls by 2e-4 of itself with each update, so that 1e-4 may move the iterations to target by one.
     */
    @ParameterizedTest
    @CsvSource({"he, 8705, 0.9933333333333333, 0.96", "xavier, 10593, 0.99, 0.93"})
    void heAndXavierTrainAsInFloat64(String initializer, int iterationsToTarget, double train, double test) {
        Run wide = Run.of(initializer, Dtype.FLOAT64);
        Run narrow = Run.of(initializer, Dtype.FLOAT32);
        assertThat(wide.firstAtMost(0.2)).isEqualTo(iterationsToTarget);
        assertThat(narrow.firstAtMost(0.2)).isCloseTo(iterationsToTarget, within(1));
        assertThat(narrow.largestDeviationFrom(wide, 0, CirclesRun.UPDATES)).isBetween(1e-7, 1e-4);
        assertThat(narrow.trainAccuracy()).isEqualTo(train);
        assertThat(narrow.testAccuracy()).isEqualTo(test);
    }

    /** The weights stay exactly 0, and the bias's gradient cancels to exactly 0: the cost is ln 2 to the last bit of float64. */
    @Test
    void zerosStayAtLn2() {
        Run narrow = Run.of("zeros", Dtype.FLOAT32);
        assertThat(narrow.costs()).containsOnly(Math.log(2.0));
        assertThat(narrow.trainAccuracy()).isEqualTo(0.5);
        assertThat(narrow.testAccuracy()).isEqualTo(0.5);
    }

    /** Rounding decides its way within the first hundred updates; where it leads to is as poor. */
    @Test
    void largeRandomStartTakesAnotherWay() {
        Run wide = Run.of("random", Dtype.FLOAT64);
        Run narrow = Run.of("random", Dtype.FLOAT32);
        assertThat(narrow.firstNaiveCost()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(narrow.costs()[0]).isCloseTo(1773.5859549373833, within(1e-3));
        assertThat(narrow.largestDeviationFrom(wide, 0, 10)).isLessThan(1e-4);
        assertThat(narrow.largestDeviationFrom(wide, 11, 1000)).isGreaterThan(0.01);
        assertThat(narrow.firstAtMost(0.2)).isGreaterThan(CirclesRun.UPDATES);
        assertThat(narrow.trainAccuracy()).isBetween(0.8, 0.9);
    }
}
