package io.github.initbench.nn;

import io.github.initbench.activation.Activation;
import java.util.List;

/** One entry of a network's ordered list: it takes the output of the one before. */
public sealed interface Layer {

    /** The units of its output. */
    int units();

    /**
     * A fully connected layer: f(W X + b).
     *
     * @param units rows of W; at least 1
     * @param activation f
     */
    record Dense(int units, Activation activation) implements Layer {

        public Dense {
            if (units < 1) {
                throw new IllegalArgumentException("dense layer: " + units + " units are below 1");
            }
        }

        @Override
        public String toString() {
            return String.valueOf(units);
        }
    }

    /**
     * A residual block: x + alpha branch(x). He, Zhang, Ren and Sun 2016, "Identity mappings in deep residual networks".
     *
     * @param branch the layers beside the identity, whose last has as many units as x
     * @param alpha the branch's factor, at first if it is learned; finite
     * @param learned whether training changes alpha, as in SkipInit (De and Smith 2020) and ReZero (Bachlechner et al. 2021), which begin at 0
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

        /** x + branch(x). */
        public static Residual of(Layer... branch) {
            return new Residual(List.of(branch), 1.0, false);
        }

        @Override
        public int units() {
            return branch.get(branch.size() - 1).units();
        }

        /** The branch's sizes in parentheses. */
        @Override
        public String toString() {
            StringBuilder sizes = new StringBuilder("(");
            for (Layer layer : branch) {
                sizes.append(sizes.length() > 1 ? "-" : "").append(layer);
            }
            return sizes.append(')').toString();
        }
    }
}
