package io.github.initbench.reports.plot;

import io.github.initbench.reports.table.PointRow;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/** Points of the plane, with the regions that a network divides it into, or without. */
final class PlaneChart {

    private static final double MARK = 15;
    private static final double OUTLINE = 1.5;

    /** Beyond so many points the marks are smaller. */
    private static final int MANY = 600;

    private final List<PointRow> points;
    private final List<String> classes;
    private final String scaled;

    /**
     * The points of all charts.
     *
     * @param classes the names of the classes, in the order of their colours
     * @param standardized whether their features are
     */
    PlaneChart(List<PointRow> points, List<String> classes, boolean standardized) {
        this.points = points;
        this.classes = classes;
        this.scaled = standardized ? " (standardized)" : "";
    }

    /**
     * A chart of them.
     *
     * @param regions what lies behind them, or null
     */
    JFreeChart chart(String title, @Nullable Regions regions, ChartStyle style) {
        NumberAxis x1 = axis("x1" + scaled);
        NumberAxis x2 = axis("x2" + scaled);
        XYSeriesCollection series = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setUseFillPaint(true);
        renderer.setUseOutlinePaint(true);
        for (int k = 0; k < classes.size(); k++) {
            series.addSeries(ofClass(classes.get(k)));
            renderer.setSeriesShape(k, Palette.shape(k, style.size(points.size() > MANY ? MARK / 2 : MARK)));
            renderer.setSeriesFillPaint(k, Palette.colour(k));
            renderer.setSeriesPaint(k, Palette.colour(k));
            renderer.setSeriesOutlinePaint(k, Color.WHITE);
            renderer.setSeriesOutlineStroke(k, style.line(OUTLINE));
        }
        if (regions != null) {
            x1.setRange(regions.left(), regions.right());
            x2.setRange(regions.bottom(), regions.top());
            renderer.addAnnotation(
                    new XYDataImageAnnotation(
                            regions.image(),
                            regions.left(),
                            regions.bottom(),
                            regions.right() - regions.left(),
                            regions.top() - regions.bottom()),
                    Layer.BACKGROUND);
        }
        XYPlot plot = new XYPlot(series, x1, x2, renderer);
        plot.setDomainGridlinesVisible(regions == null);
        plot.setRangeGridlinesVisible(regions == null);
        return style.chart(title, plot, true, note(regions));
    }

    private String note(@Nullable Regions regions) {
        if (regions == null) {
            return "";
        }
        if (regions.isUndecided()) {
            return "White: the network's output is not a number";
        }
        List<Integer> predicted = regions.predicted();
        if (classes.size() > Palette.SIZE) {
            return "Colours repeat after " + Palette.SIZE + " classes";
        }
        return predicted.size() == 1 ? "No boundary: class " + classes.get(predicted.get(0)) + " everywhere" : "";
    }

    private static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(false);
        return axis;
    }

    private XYSeries ofClass(String name) {
        XYSeries series = new XYSeries("class " + name, false);
        for (PointRow point : points) {
            if (point.name().equals(name)) {
                series.add(point.x1(), point.x2());
            }
        }
        return series;
    }
}
