package io.github.initbench.reports.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

/** Examples of images, a row or more for each class. */
public final class ContactSheet {

    /** Examples in a row. */
    public static final int COLUMNS = 8;

    /** Classes that are shown; more would be too large an image to open. */
    public static final int MAX_CLASSES = 20;

    private static final double MARGIN = 40;
    private static final double GAP = 12;
    private static final double TITLE = 44;
    private static final double LABEL = 34;

    private ContactSheet() {}

    /**
     * The sheet.
     *
     * @param title what the images are
     * @param examples of each class, up to {@link #COLUMNS}, by its name, of up to {@link #MAX_CLASSES}; all of one size
     */
    public static PlotImage of(String title, Map<String, List<BufferedImage>> examples) {
        BufferedImage any = examples.values().iterator().next().get(0);
        double cell = (PlotImage.WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
        double height = cell * any.getHeight() / any.getWidth();
        double top = MARGIN + TITLE + MARGIN;
        double row = LABEL + GAP + height + MARGIN;
        int whole = (int) Math.ceil(top + row * examples.size());
        return new PlotImage("data", title, PlotImage.WIDTH, whole, (graphics, area) -> {
            graphics.setColor(Color.BLACK);
            graphics.setFont(ChartStyle.font(Font.BOLD, TITLE));
            FontMetrics metrics = graphics.getFontMetrics();
            graphics.drawString(
                    title, (int) (area.getCenterX() - metrics.stringWidth(title) / 2.0), (int) (MARGIN + TITLE));
            double y = area.getY() + top;
            for (Map.Entry<String, List<BufferedImage>> entry : examples.entrySet()) {
                graphics.setColor(Color.BLACK);
                graphics.setFont(ChartStyle.font(Font.PLAIN, LABEL));
                graphics.drawString("class " + entry.getKey(), (int) (area.getX() + MARGIN), (int) (y + 0.8 * LABEL));
                draw(graphics, entry.getValue(), area.getX() + MARGIN, y + LABEL + GAP, cell, height);
                y += row;
            }
        });
    }

    /** Pixels that become larger stay pixels. */
    private static void draw(
            Graphics2D graphics, List<BufferedImage> images, double left, double top, double width, double height) {
        for (int i = 0; i < images.size(); i++) {
            BufferedImage image = images.get(i);
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION,
                    image.getWidth() < width
                            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
                            : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            Rectangle2D at = new Rectangle2D.Double(left + i * (width + GAP), top, width, height);
            graphics.drawImage(
                    image, (int) at.getX(), (int) at.getY(), (int) at.getWidth(), (int) at.getHeight(), null);
        }
    }
}
