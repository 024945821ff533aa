package io.github.initbench.study;

import io.github.initbench.loss.Loss;
import io.github.initbench.nn.ConfusionMatrix;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Predictions;
import java.util.List;

/**
 * What a network makes of a dataset.
 *
 * @param loss the mean over the examples, in the stable form
 * @param accuracy share of examples whose class is right, 0 to 1
 * @param confusion how often each class was taken for each
 * @param actual the number of each example's class
 * @param predictions what each was taken for
 */
public record Evaluation(
        double loss, double accuracy, ConfusionMatrix confusion, List<Integer> actual, Predictions predictions) {

    static Evaluation of(Logits logits, Loss stable) {
        return new Evaluation(
                logits.loss(stable),
                logits.accuracy(stable),
                logits.confusion(stable),
                logits.actualClasses(),
                logits.classify(stable));
    }

    /** The figures of it. */
    Scores scores() {
        return new Scores(loss, accuracy, confusion.balancedAccuracy());
    }
}
