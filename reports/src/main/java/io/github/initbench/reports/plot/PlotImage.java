package io.github.initbench.reports.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;
import org.jfree.chart.JFreeChart;

/**
 * An image to be drawn, in whatever format.
 *
 * @param name of its files, without an ending
 * @param title above it
 * @param width in pixels
 * @param height likewise
 */
public record PlotImage(String name, String title, int width, int height, Drawing drawing) {

    /** As wide as a slide. */
    static final int WIDTH = 1600;

    static final int HEIGHT = 1200;

    /** Draws. */
    @FunctionalInterface
    public interface Drawing {

        /** Fills the area. */
        void draw(Graphics2D graphics, Rectangle2D area);
    }

    /**
     * A chart, of its own height or a slide's.
     *
     * @param chart is made when it is drawn, as a hundred at once are large; with the title
     */
    static PlotImage of(String name, String title, int height, Function<String, JFreeChart> chart) {
        return new PlotImage(
                name,
                title,
                WIDTH,
                height,
                (graphics, area) -> chart.apply(title).draw(graphics, area));
    }

    /** A chart that fills a slide. */
    static PlotImage of(String name, String title, Function<String, JFreeChart> chart) {
        return of(name, title, HEIGHT, chart);
    }

    /** The part of a file's name that identifies an initialization: its parameters hold characters that not every file system takes. */
    static String fileName(String init) {
        return init.replaceAll("[^A-Za-z0-9.-]", "_");
    }
}
