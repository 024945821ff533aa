package io.github.initbench.reports.compare;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/**
 * How two samples are ordered. Mann and Whitney, On a test of whether one of two random variables is stochastically larger than
 * the other, 1947; Cliff, Dominance statistics, 1993.
 *
 * @param u pairs in which the first sample's value is the larger, ties half
 * @param p two-sided probability of a U as extreme if both were of one distribution: exact for samples of up to 50 without ties,
 *     by the normal approximation otherwise
 * @param cliffsDelta pairs in which the first is the larger less those in which it is the smaller, over all pairs
 */
record RankStatistics(double u, double p, double cliffsDelta) {

    private static final int MAX_SIZE_FOR_EXACT = 50;

    static RankStatistics of(List<Double> first, List<Double> second) {
        double[] x = first.stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = second.stream().mapToDouble(Double::doubleValue).toArray();
        MannWhitneyUTest test = MannWhitneyUTest.withDefaults().with(AlternativeHypothesis.TWO_SIDED);
        MannWhitneyUTest.Result result = test.with(PValueMethod.ASYMPTOTIC).test(x, y);
        double p = result.getPValue();
        if (!result.hasTiedValues() && Math.max(x.length, y.length) <= MAX_SIZE_FOR_EXACT) {
            p = test.with(PValueMethod.EXACT).test(x, y).getPValue();
        }
        double u = result.getStatistic();
        return new RankStatistics(u, Double.isNaN(p) ? 1.0 : p, 2 * u / ((double) x.length * y.length) - 1);
    }

    /**
     * Adjusted for their number, in the order given: p_(i) becomes the largest of (m - j + 1) p_(j) over j up to i, at
     * most 1. Holm, A simple sequentially rejective multiple test procedure, 1979.
     */
    static List<Double> holm(List<Double> p) {
        int m = p.size();
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted((i, j) -> Double.compare(p.get(i), p.get(j)))
                .mapToInt(Integer::intValue)
                .toArray();
        Double[] adjusted = new Double[m];
        double largest = 0.0;
        for (int rank = 0; rank < m; rank++) {
            largest = Math.max(largest, Math.min(1.0, (m - rank) * p.get(order[rank])));
            adjusted[order[rank]] = largest;
        }
        return List.of(adjusted);
    }
}
