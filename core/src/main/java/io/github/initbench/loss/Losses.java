package io.github.initbench.loss;

import io.github.initbench.catalogue.Catalogue;
import java.util.List;

/** The losses of a classifier, and the forms in which one is shown. */
public final class Losses {

    private static final String STABLE = "stable";
    private static final String NAIVE = "naive";

    /** The forms by name, in the order in which they are listed to a user. */
    public static final List<String> FORMS = List.of(STABLE, NAIVE);

    private Losses() {}

    /** All of them. */
    public static List<Loss> all() {
        return List.of(new BinaryCrossEntropy(), new NaiveBinaryCrossEntropy(), new SoftmaxCrossEntropy());
    }

    /** What a classifier with that many logits is trained on: one is a sigmoid's, several are a softmax's. */
    public static Loss forOutputs(int outputs) {
        return outputs == 1 ? new BinaryCrossEntropy() : new SoftmaxCrossEntropy();
    }

    /**
     * The form of that name of a loss: stable, computed from logits, or naive, as the notebooks write it.
     *
     * @throws IllegalArgumentException if there is none, or the loss has no such form; the message says what there is
     */
    public static Loss form(String form, Loss loss) {
        if (Catalogue.ofNames("loss form", FORMS).named(form).equals(STABLE)) {
            return loss.stable();
        }
        if (loss.stable() instanceof BinaryCrossEntropy) {
            return new NaiveBinaryCrossEntropy();
        }
        throw new IllegalArgumentException("loss form: 'naive' is the notebooks' formula for one sigmoid output, "
                + loss.name() + " has none; use stable");
    }
}
