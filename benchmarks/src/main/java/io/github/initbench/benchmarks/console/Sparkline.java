package io.github.initbench.benchmarks.console;

import io.github.initbench.benchmarks.run.Terminal;
import java.io.PrintStream;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** A curve in a line of a terminal. */
final class Sparkline {

    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final char GAP = '·';
    private static final int WIDTH = 60;

    /** What changes by less than this share of its largest value is flat. */
    private static final double FLAT = 0.01;

    private Sparkline() {}

    /** Whether it is shown: on a terminal that has these characters, unless NO_COLOR requests plain text. */
    static boolean isShown(PrintStream out) {
        String plain = System.getenv("NO_COLOR");
        return out instanceof ConsoleStream console
                && console.isStandardOutput()
                && (plain == null || plain.isEmpty())
                && Terminal.charset()
                        .filter(charset -> charset.newEncoder().canEncode(BARS + GAP))
                        .isPresent();
    }

    /** The values as bars from the lowest to the highest, at most 60 of them; what is not finite is a gap. */
    static String of(List<Double> values) {
        DoubleSummaryStatistics finite = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        double range = finite.getMax() - finite.getMin();
        boolean flat = range <= FLAT * Math.abs(finite.getMax());
        int length = Math.min(WIDTH, values.size());
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < length; i++) {
            double value = values.get((int) ((long) i * (values.size() - 1) / Math.max(1, length - 1)));
            if (Double.isFinite(value)) {
                double share = !flat ? (value - finite.getMin()) / range : 0;
                line.append(BARS.charAt((int) Math.min(BARS.length() - 1, share * BARS.length())));
            } else {
                line.append(GAP);
            }
        }
        return line.toString();
    }
}
