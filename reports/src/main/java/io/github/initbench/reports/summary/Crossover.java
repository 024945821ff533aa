package io.github.initbench.reports.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * The size from which on one backend is faster than another, over the sizes measured.
 *
 * <p>Between two sizes the logarithm of the ratio of their times is taken as linear in the logarithm of the size, as it is for powers.
 *
 * @param size 0 where it is faster at every size; infinite where it is not faster at the largest
 * @param interval of the size, over forks and iterations
 */
public record Crossover(double size, Interval interval) {

    private static final long SEED = 1;

    /**
     * Where the candidate overtakes the baseline.
     *
     * @throws IllegalArgumentException if they have not the same sizes, or fewer than two
     */
    public static Crossover of(Ladder baseline, Ladder candidate) {
        List<Double> sizes = sizes(baseline);
        if (sizes.size() < 2 || !sizes.equals(sizes(candidate))) {
            throw new IllegalArgumentException("crossover: the sizes " + sizes + " and " + sizes(candidate)
                    + " must be the same, and at least two");
        }
        return new Crossover(
                size(baseline, candidate),
                Bootstrap.interval(SEED, random -> size(baseline.resample(random), candidate.resample(random))));
    }

    private static List<Double> sizes(Ladder ladder) {
        return ladder.steps().stream().map(Ladder.Step::size).toList();
    }

    private static double size(Ladder baseline, Ladder candidate) {
        List<Double> gains = new ArrayList<>(); // logarithms: above 0 where the candidate is faster
        for (int i = 0; i < baseline.steps().size(); i++) {
            gains.add(Math.log(
                    baseline.steps().get(i).seconds() / candidate.steps().get(i).seconds()));
        }
        int last = gains.size() - 1;
        int slower = last;
        while (slower >= 0 && gains.get(slower) > 0) {
            slower--;
        }
        if (slower < 0) {
            return 0.0;
        }
        if (slower == last) {
            return Double.POSITIVE_INFINITY;
        }
        double from = Math.log(baseline.steps().get(slower).size());
        double to = Math.log(baseline.steps().get(slower + 1).size());
        double share = -gains.get(slower) / (gains.get(slower + 1) - gains.get(slower));
        return Math.exp(from + share * (to - from));
    }
}
