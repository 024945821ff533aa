package io.github.initbench.reports.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with the numbers 1, 2, 5, 10, ..., or some powers of ten alone where it spans many. */
final class CostAxis extends LogAxis {

    private static final long serialVersionUID = 1L;
    private static final int MANY_DECADES = 3;
    private static final int MAX_LABELS = 10;
    private static final MathContext ROUNDED = new MathContext(3);
    private static final int PLAIN_DIGITS = 5;

    CostAxis(String label) {
        super(label);
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is there
    protected List refreshTicksVertical(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        double low = getRange().getLowerBound();
        double high = getRange().getUpperBound();
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.floor(Math.log10(high));
        List<Double> values = new ArrayList<>();
        int step = Math.max(1, (last - first) / MAX_LABELS);
        for (int power = first; power <= last; power += step) {
            for (int digit : last - first > MANY_DECADES ? new int[] {1} : new int[] {1, 2, 5}) {
                double value = digit * Math.pow(10, power);
                if (value >= low && value <= high) {
                    values.add(value);
                }
            }
        }
        if (values.size() < 2) {
            values = List.of(low, high);
        }
        List<NumberTick> ticks = new ArrayList<>();
        values.forEach(value ->
                ticks.add(new NumberTick(value, label(value), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0.0)));
        return ticks;
    }

    private static String label(double value) {
        BigDecimal rounded = new BigDecimal(value).round(ROUNDED).stripTrailingZeros();
        return Math.abs(rounded.precision() - rounded.scale() - 1) > PLAIN_DIGITS
                ? rounded.toString()
                : rounded.toPlainString();
    }
}
