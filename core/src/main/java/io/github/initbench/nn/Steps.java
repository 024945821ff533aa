package io.github.initbench.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pass over a network does, step by step.
 *
 * @param topLevel one a layer of the list, in order; those of a residual block's branch are within its step
 * @param flat each step, a branch's before its block's: each has its place as number in a {@link Workspace}
 */
record Steps(List<Step> topLevel, List<Step> flat) {

    /**
     * The steps of these layers.
     *
     * @throws IllegalArgumentException if a residual block's branch does not end with as many units as it begins
     */
    static Steps of(int inputs, List<Layer> layers) {
        Compiler compiler = new Compiler();
        return new Steps(compiler.sequence(layers, Step.NETWORK_INPUT, inputs), compiler.flat);
    }

    /** Numbers steps, weight matrices and learned alphas as it goes. */
    private static final class Compiler {

        private final List<Step> flat = new ArrayList<>();
        private int matrices;
        private int alphas;

        List<Step> sequence(List<Layer> layers, int firstInput, int inputs) {
            List<Step> sequence = new ArrayList<>();
            int input = firstInput;
            int fanIn = inputs;
            for (Layer layer : layers) {
                Step step = layer instanceof Layer.Dense dense
                        ? new DenseStep(flat.size(), input, matrices++, fanIn, dense)
                        : residual((Layer.Residual) layer, input, fanIn);
                flat.add(step);
                sequence.add(step);
                input = step.node();
                fanIn = layer.units();
            }
            return sequence;
        }

        private ResidualStep residual(Layer.Residual block, int input, int units) {
            if (block.units() != units) {
                throw new IllegalArgumentException("residual block: the branch " + block.key() + " ends with "
                        + block.units() + " units, its input has " + units + "; end it with " + units);
            }
            List<Step> branch = sequence(block.branch(), input, units);
            return new ResidualStep(flat.size(), input, branch, block.learned() ? alphas++ : -1, block);
        }
    }

    /** Those with weights, in order. */
    List<DenseStep> dense() {
        return flat.stream()
                .filter(DenseStep.class::isInstance)
                .map(DenseStep.class::cast)
                .toList();
    }

    /** Those of residual blocks, in order. */
    List<ResidualStep> residual() {
        return flat.stream()
                .filter(ResidualStep.class::isInstance)
                .map(ResidualStep.class::cast)
                .toList();
    }
}
