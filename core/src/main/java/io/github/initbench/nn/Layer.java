package io.github.initbench.nn;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Linear;
import java.util.List;
import java.util.stream.Collectors;

/** A layer of a network; its input is the output of the layer before. */
public sealed interface Layer {

    /** The units of its output. */
    int units();

    /** Its sizes as tables show them, see {@link NetworkSpec#layersKey}. */
    String key();

    /**
     * A fully connected layer: f(W X + b).
     *
     * @param units rows of W; at least 1
     * @param activation f
     */
    record Dense(int units, Activation activation) implements Layer {

        public Dense {
            if (units < 1) {
                throw new IllegalArgumentException("dense layer: " + units + " units are below 1; give 1 or more");
            }
        }

        /** W X + b. */
        public static Dense linear(int units) {
            return new Dense(units, new Linear());
        }

        @Override
        public String key() {
            return String.valueOf(units);
        }
    }

    /**
     * A residual block: x + alpha branch(x), and nothing after the sum. He, Zhang, Ren and Sun 2016, "Identity mappings in deep residual
     * networks".
     *
     * @param branch the layers beside the identity, whose last has as many units as x
     * @param alpha the branch's factor, finite; its first value if it is learned: 0 in SkipInit (De and Smith 2020) and ReZero (Bachlechner et
     *     al. 2021)
     * @param learned whether training changes alpha
     */
    record Residual(List<Layer> branch, double alpha, boolean learned) implements Layer {

        public Residual {
            branch = List.copyOf(branch);
            if (branch.isEmpty()) {
                throw new IllegalArgumentException("residual block: the branch has no layers; give one or more");
            }
            if (!Double.isFinite(alpha)) {
                throw new IllegalArgumentException(
                        "residual block: alpha " + alpha + " is not finite; give a finite one");
            }
        }

        /** With a factor that stays. */
        public static Residual fixed(double alpha, Layer... branch) {
            return new Residual(List.of(branch), alpha, false);
        }

        /** With a factor that training changes. */
        public static Residual learned(double firstAlpha, Layer... branch) {
            return new Residual(List.of(branch), firstAlpha, true);
        }

        @Override
        public int units() {
            return branch.get(branch.size() - 1).units();
        }

        @Override
        public String key() {
            String sizes = branch.stream().map(Layer::key).collect(Collectors.joining("-", "(", ")"));
            return (learned ? "learned" : "") + alpha + sizes;
        }
    }
}
