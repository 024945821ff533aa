package io.github.initbench.benchmarks.workload;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.initbench.init.Initialization;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.study.Experiment;

/** What a benchmark's results depend on beside the backend and its type: benchmarks of one workload have the same results. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Workload.NetworkPass.class, name = "network-pass"),
    @JsonSubTypes.Type(value = Workload.CirclesPass.class, name = "circles-pass"),
    @JsonSubTypes.Type(value = Workload.BareStep.class, name = "bare-step"),
    @JsonSubTypes.Type(value = Workload.Product.class, name = "product")
})
public sealed interface Workload {

    /** Both passes of a network of {@link SyntheticData}: forward, backward and step. */
    record NetworkPass(String layers, int batch) implements Workload {}

    /** Both passes on the notebooks' circles from an initialization: time to loss. */
    record CirclesPass(String init, long weightSeed) implements Workload {

        /** What is trained; by the study's plan. */
        public Experiment experiment() {
            return NotebookCircles.experiment(init).withWeightSeed(weightSeed);
        }

        /** The weights at which results are compared: the initial ones, or He's where those depend on the backend that computes them. */
        public Weights comparedWeights() {
            Experiment experiment = experiment();
            Initialization initial = experiment.initial().needsProbe()
                    ? experiment.withInitialization("he").initial()
                    : experiment.initial();
            return initial.weights(experiment.network(), experiment.weightStreams());
        }
    }

    /** One step's products of standard normal operands. */
    record BareStep(String layers, int batch) implements Workload {

        private static final long SEED = 21;

        /** The stream of the operands: of each layer w, x and dz. */
        public static RandomState operands() {
            return new RandomState(SEED);
        }
    }

    /**
     * One product of standard normal operands.
     *
     * @param ta whether a is read transposed: n or t
     * @param tb whether b is
     */
    record Product(int m, int n, int k, String ta, String tb) implements Workload {

        private static final long SEED_A = 21;
        private static final long SEED_B = 22;

        /** Row-major, in the shape in which it is stored. */
        public double[] a() {
            return normal(new RandomState(SEED_A), m * k);
        }

        /** Likewise. */
        public double[] b() {
            return normal(new RandomState(SEED_B), k * n);
        }
    }

    /** The next values of the stream. */
    static double[] normal(RandomState random, int count) {
        double[] values = new double[count];
        random.randn(values);
        return values;
    }
}
