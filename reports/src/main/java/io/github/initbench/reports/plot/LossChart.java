package io.github.initbench.reports.plot;

import io.github.initbench.reports.table.LossCurveRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Curves of the training loss. What an axis cannot show leaves a gap, and a note explains it. */
final class LossChart {

    private static final ChartStyle STYLE = new ChartStyle(1);
    private static final double LINE = 4;
    private static final double MARK = 16;

    /** From here on marks would hide the line. */
    private static final int MARKED = 60;

    /** Gaps that a note names; of more it gives the number. */
    private static final int NAMED = 2;

    /** The axis spans at least this share of the largest loss: a curve that hardly moves looks flat. */
    private static final double FLAT = 0.1;

    /** Of the axis where there is nothing to show. */
    private static final double EMPTY_LOW = 0.1;

    private static final double EMPTY_HIGH = 10;

    private final XYSeriesCollection series = new XYSeriesCollection();
    private final List<String> gaps = new ArrayList<>();
    private final boolean logarithmic;
    private boolean marked = true;
    private int shown;
    private double largest; // of the losses that are shown

    private LossChart(boolean logarithmic) {
        this.logarithmic = logarithmic;
    }

    /**
     * The curves of all initializations.
     *
     * @param curves by the initialization's name, each in the order of iterations
     */
    static JFreeChart ofAll(Map<String, List<LossCurveRow>> curves, boolean logarithmic, String title) {
        LossChart chart = new LossChart(logarithmic);
        curves.forEach((init, curve) -> chart.add(init, curve, 1, 0));
        return chart.chart(title, "iteration", curves.size() > 1);
    }

    /**
     * One curve as the notebooks draw it: each recorded cost over its number.
     *
     * @param curve in the order of iterations
     */
    static JFreeChart ofOne(String init, List<LossCurveRow> curve, String title) {
        LossChart chart = new LossChart(false);
        int first = curve.get(0).iteration();
        int every = curve.size() < 2 ? 1 : curve.get(1).iteration() - first;
        chart.add(init, curve, every, first);
        return chart.chart(title, every == 1 ? "iterations" : "iterations (per " + worded(every) + ")", false);
    }

    private static String worded(int every) {
        return switch (every) {
            case 10 -> "ten";
            case 100 -> "hundred";
            case 1000 -> "thousand";
            default -> String.valueOf(every);
        };
    }

    private static String worded(double loss) {
        return Double.isInfinite(loss) ? "infinite" : Double.isNaN(loss) ? "not a number" : String.valueOf(loss);
    }

    private void add(String init, List<LossCurveRow> curve, int every, int first) {
        XYSeries added = new XYSeries(init, false);
        for (LossCurveRow point : curve) {
            Double loss = point.trainLoss();
            double value = loss == null ? Double.NaN : loss;
            boolean isShown = Double.isFinite(value) && (!logarithmic || value > 0);
            if (!isShown) {
                gaps.add(init + " is " + worded(value) + " at iteration " + point.iteration());
            }
            shown += isShown ? 1 : 0;
            largest = isShown ? Math.max(largest, Math.abs(value)) : largest;
            added.add((point.iteration() - first) / (double) every, isShown ? value : Double.NaN);
        }
        marked &= curve.size() <= MARKED;
        series.addSeries(added);
    }

    private JFreeChart chart(String title, String iterations, boolean legend) {
        NumberAxis domain = new NumberAxis(iterations);
        domain.setAutoRangeIncludesZero(false);
        domain.setAutoRangeStickyZero(false);
        domain.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, marked);
        for (int i = 0; i < series.getSeriesCount(); i++) {
            renderer.setSeriesPaint(i, Palette.colour(i));
            renderer.setSeriesStroke(i, STYLE.line(LINE));
            renderer.setSeriesShape(i, Palette.shape(i, STYLE.size(MARK)));
        }
        XYPlot plot = new XYPlot(series, domain, costs(), renderer);
        return STYLE.chart(title, plot, legend, note());
    }

    private ValueAxis costs() {
        if (logarithmic) {
            CostAxis axis = new CostAxis("cost");
            if (shown == 0) {
                axis.setRange(EMPTY_LOW, EMPTY_HIGH);
            } else {
                axis.setAutoRangeMinimumSize(FLAT * largest);
            }
            return axis;
        }
        NumberAxis axis = new NumberAxis("cost");
        axis.setAutoRangeIncludesZero(false);
        axis.setAutoRangeStickyZero(false);
        if (largest > 0) {
            axis.setAutoRangeMinimumSize(FLAT * largest);
        }
        return axis;
    }

    private String note() {
        if (gaps.isEmpty()) {
            return "";
        }
        List<String> named = new ArrayList<>(gaps.subList(0, Math.min(NAMED, gaps.size())));
        if (gaps.size() > NAMED) {
            named.add("and " + (gaps.size() - NAMED) + " more are not shown either");
        }
        return "Not shown: " + String.join(", ", named);
    }
}
