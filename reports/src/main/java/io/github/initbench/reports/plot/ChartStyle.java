package io.github.initbench.reports.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Fonts and lines for a slide.
 *
 * @param scale 1 for a chart that fills an image, less for one of several in it
 */
record ChartStyle(double scale) {

    private static final double TITLE = 44;
    private static final double LABEL = 34;
    private static final double TICK = 30;
    private static final double NOTE = 26;
    private static final Color GRID = new Color(0xDDDDDD);

    static Font font(int style, double size) {
        return new Font(Font.SANS_SERIF, style, (int) Math.round(size));
    }

    /** A length in pixels. */
    double size(double full) {
        return full * scale;
    }

    Stroke line(double width) {
        return new BasicStroke((float) size(width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /**
     * A chart with a title.
     *
     * @param legend whether it shows the series' names
     * @param note a line below, or an empty one
     */
    JFreeChart chart(String title, XYPlot plot, boolean legend, String note) {
        axis(plot.getDomainAxis());
        axis(plot.getRangeAxis());
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setOutlinePaint(Color.DARK_GRAY);
        JFreeChart chart = new JFreeChart(title, font(Font.BOLD, size(TITLE)), plot, legend);
        chart.setBackgroundPaint(Color.WHITE);
        double padding = size(20);
        chart.setPadding(new RectangleInsets(padding, padding, padding, 1.5 * padding));
        if (chart.getLegend() != null) {
            chart.getLegend().setItemFont(font(Font.PLAIN, size(TICK)));
            chart.getLegend().setFrame(BlockBorder.NONE);
            chart.getLegend().setItemLabelPadding(new RectangleInsets(size(4), size(6), size(4), size(24)));
        }
        if (!note.isEmpty()) {
            TextTitle below = new TextTitle(note, font(Font.PLAIN, size(NOTE)));
            below.setPosition(RectangleEdge.BOTTOM);
            chart.addSubtitle(below);
        }
        return chart;
    }

    private void axis(ValueAxis axis) {
        axis.setLabelFont(font(Font.PLAIN, size(LABEL)));
        axis.setTickLabelFont(font(Font.PLAIN, size(TICK)));
        axis.setTickMarkPaint(Color.DARK_GRAY);
        axis.setAxisLinePaint(Color.DARK_GRAY);
    }
}
