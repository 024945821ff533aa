package io.github.initbench.study;

import io.github.initbench.loss.Loss;
import io.github.initbench.nn.ConfusionMatrix;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Predictions;
import java.util.List;

/**
 * What a network makes of a dataset.
 *
 * @param accuracy share of examples whose class is right, 0 to 1
 * @param confusion how often each class was taken for each
 * @param actual the number of each example's class
 * @param predictions what each was taken for
 */
public record Evaluation(double accuracy, ConfusionMatrix confusion, List<Integer> actual, Predictions predictions) {

    static Evaluation of(Logits logits, Loss loss) {
        return new Evaluation(
                logits.accuracy(loss), logits.confusion(loss), logits.actualClasses(), logits.classify(loss));
    }
}
