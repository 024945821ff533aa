package io.github.initbench.study;

import io.github.initbench.nn.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * What the closing table shows of a run.
 *
 * @param oneClass whether the trained network takes all training examples for one class
 * @param recommended whether it is the one to choose of the compared runs
 */
public record Verdict(Start start, Outcome outcome, boolean oneClass, boolean recommended) {

    /** The final loss of a recommended run over the next one's, at most: lower by a quarter. */
    static final double LOWER = 0.75;

    public Verdict {
        if (recommended && (start != Start.HEALTHY || outcome != Outcome.LEARNS)) {
            throw new IllegalArgumentException("verdict: recommended, but start " + start + ", outcome " + outcome);
        }
    }

    /**
     * The verdict on each of the compared runs.
     *
     * <p>Recommended is, of several, one that starts healthy, learns, and whose final loss is lower by a quarter than that of
     * every other healthy start. One seed's difference is often smaller by chance, and then nothing is recommended.
     */
    public static List<Verdict> of(NetworkSpec network, List<StudyResult> results) {
        List<Start> starts =
                results.stream().map(result -> Start.of(network, result)).toList();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Outcome outcome = Outcome.of(results.get(i));
            boolean recommended = results.size() > 1
                    && starts.get(i) == Start.HEALTHY
                    && outcome == Outcome.LEARNS
                    && isLowerByAQuarter(i, starts, results);
            boolean oneClass = results.get(i).train().confusion().answersOneClass();
            verdicts.add(new Verdict(starts.get(i), outcome, oneClass, recommended));
        }
        return verdicts;
    }

    /** Than every other healthy start's that did not diverge. */
    private static boolean isLowerByAQuarter(int at, List<Start> starts, List<StudyResult> results) {
        double loss = results.get(at).facts().finalLoss();
        for (int i = 0; i < results.size(); i++) {
            double other = results.get(i).facts().finalLoss();
            if (i != at
                    && starts.get(i) == Start.HEALTHY
                    && !results.get(i).facts().diverged()
                    && (loss >= other || loss > LOWER * other)) {
                return false;
            }
        }
        return true;
    }

    /** The words of the closing table: what is wrong with the start comes first. */
    public String comment() {
        if (recommended) {
            return "recommended method";
        }
        if (start == Start.HEALTHY) {
            return outcome.words() + (outcome == Outcome.DOES_NOT_LEARN && oneClass ? ": answers one class alone" : "");
        }
        return start.words()
                + switch (outcome) {
                    case DIVERGES -> "; diverges";
                    case DOES_NOT_LEARN, LEARNS_IN_PART -> "";
                    case LEARNS -> "; learns all the same";
                };
    }
}
