package io.github.initbench.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pass over a network does, step by step.
 *
 * @param sequence one a layer of the list, in order; those of a residual block's branch are within its step
 * @param all each step, a branch's before its block's: each has its place as number in a {@link Workspace}
 */
record Steps(List<Step> sequence, List<Step> all) {

    /**
     * The steps of these layers.
     *
     * @throws IllegalArgumentException if a residual block's branch does not end with as many units as it begins
     */
    static Steps of(int inputs, List<Layer> layers) {
        List<Step> all = new ArrayList<>();
        return new Steps(sequence(layers, Step.NETWORK_INPUT, inputs, all), all);
    }

    private static List<Step> sequence(List<Layer> layers, int firstInput, int inputs, List<Step> all) {
        List<Step> sequence = new ArrayList<>();
        int input = firstInput;
        int fanIn = inputs;
        for (Layer layer : layers) {
            Step step = layer instanceof Layer.Dense dense
                    ? new DenseStep(all.size(), input, count(DenseStep.class, all), fanIn, dense)
                    : residual((Layer.Residual) layer, input, fanIn, all);
            all.add(step);
            sequence.add(step);
            input = step.node();
            fanIn = layer.units();
        }
        return sequence;
    }

    private static ResidualStep residual(Layer.Residual block, int input, int units, List<Step> all) {
        if (block.units() != units) {
            throw new IllegalArgumentException("residual block: the branch " + block + " ends with " + block.units()
                    + " units, its input has " + units + "; end it with " + units);
        }
        List<Step> branch = sequence(block.branch(), input, units, all);
        int learnedBefore = (int) all.stream()
                .filter(step -> step instanceof ResidualStep other && other.learned())
                .count();
        return new ResidualStep(all.size(), input, branch, learnedBefore, block);
    }

    private static int count(Class<? extends Step> kind, List<Step> steps) {
        return (int) steps.stream().filter(kind::isInstance).count();
    }

    /** Those with weights, in order. */
    List<DenseStep> dense() {
        return all.stream()
                .filter(DenseStep.class::isInstance)
                .map(DenseStep.class::cast)
                .toList();
    }

    /** Those of residual blocks, in order. */
    List<ResidualStep> residual() {
        return all.stream()
                .filter(ResidualStep.class::isInstance)
                .map(ResidualStep.class::cast)
                .toList();
    }
}
