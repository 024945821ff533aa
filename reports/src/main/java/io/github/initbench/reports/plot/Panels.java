package io.github.initbench.reports.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Several charts in one image, row by row. */
final class Panels {

    private static final int MAX_COLUMNS = 4;

    private Panels() {}

    /**
     * One chart for each of the things, of at least one; their rows make the image higher.
     *
     * @param title of all of them, which is not drawn
     * @param chart makes it in that style
     */
    static <T> PlotImage of(String name, String title, List<T> things, Chart<T> chart) {
        int columns = Math.min(MAX_COLUMNS, (int) Math.ceil(Math.sqrt(things.size())));
        int rows = (things.size() + columns - 1) / columns;
        int width = PlotImage.WIDTH / columns;
        int height = PlotImage.HEIGHT / columns;
        ChartStyle style = new ChartStyle(1.0 / columns + (columns > 1 ? 0.05 : 0));
        return new PlotImage(name, title, width * columns, height * rows, (graphics, area) -> {
            for (int i = 0; i < things.size(); i++) {
                int row = i / columns;
                int column = i % columns;
                double x = area.getX() + column * width;
                double y = area.getY() + row * height;
                chart.of(things.get(i), style).draw(graphics, new Rectangle2D.Double(x, y, width, height));
            }
        });
    }

    /** Makes a chart. */
    @FunctionalInterface
    interface Chart<T> {
        JFreeChart of(T thing, ChartStyle style);
    }
}
