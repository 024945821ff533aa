package io.github.initbench.study;

import io.github.initbench.nn.ConfusionMatrix;

/** What came of one run on its training set, however it began. */
public enum Outcome {
    /** The loss stopped being a finite number. */
    DIVERGES("diverges"),
    /**
     * The accuracy is no higher than the largest class's share, which one answer to everything has.
     *
     * <p>Above it the balanced accuracy is above chance too: sum r(i) n(i) > max n implies sum r(i) > 1, r(i) the recall of n(i) examples.
     */
    DOES_NOT_LEARN("does not learn"),
    /** Neither of its neighbours: the notebooks' large random start ends at 83 %, which is more than nothing and not enough. */
    LEARNS_IN_PART("learns in part"),
    /** A balanced accuracy of at least {@link #LEARNED}. */
    LEARNS("learns");

    /** The balanced accuracy from which a network has learned its training set. */
    static final double LEARNED = 0.9;

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** Of the closing table. */
    String words() {
        return words;
    }

    static Outcome of(StudyResult result) {
        ConfusionMatrix confusion = result.train().confusion();
        if (result.facts().diverged()) {
            return DIVERGES;
        }
        if (result.train().accuracy() <= confusion.majorityShare()) {
            return DOES_NOT_LEARN;
        }
        return confusion.balancedAccuracy() >= LEARNED ? LEARNS : LEARNS_IN_PART;
    }
}
