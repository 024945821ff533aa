package io.github.initbench.reports.plot;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Colours that colour-blind readers can distinguish, after M. Okabe and K. Ito, "Color Universal Design", 2008; the first four also differ in brightness,
 * so that a grayscale print shows them. Shapes differ as well: 32 of both are different.
 */
final class Palette {

    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2), // blue
            new Color(0xE69F00), // orange
            new Color(0x000000),
            new Color(0x009E73), // bluish green
            new Color(0xCC79A7), // reddish purple
            new Color(0xD55E00), // vermilion
            new Color(0x56B4E9), // sky blue
            new Color(0xF0E442)); // yellow

    /** How much of the colour is in the region of its class. */
    private static final List<Double> TINTS = List.of(0.30, 0.20, 0.12, 0.45, 0.30, 0.45, 0.55, 0.45);

    static final int SIZE = 8;

    private static final int SHAPES = 4;

    private Palette() {}

    /** The colour of a class or a curve, by its number from 0; they repeat after {@link #SIZE}. */
    static Color colour(int number) {
        return COLOURS.get(number % COLOURS.size());
    }

    /** A light tint of it, to lie under points of the full colour. */
    static Color tint(int number) {
        Color full = colour(number);
        double share = TINTS.get(number % TINTS.size());
        return new Color(
                lighter(full.getRed(), share), lighter(full.getGreen(), share), lighter(full.getBlue(), share));
    }

    private static int lighter(int channel, double share) {
        return (int) Math.round(255 * (1 - share) + channel * share);
    }

    /** The mark of a class or a curve: circle, square, triangle or diamond. */
    static Shape shape(int number, double size) {
        double half = size / 2;
        return switch ((number + number / COLOURS.size()) % SHAPES) {
            case 0 -> new Ellipse2D.Double(-half, -half, size, size);
            case 1 -> new Rectangle2D.Double(-0.9 * half, -0.9 * half, 0.9 * size, 0.9 * size);
            case 2 -> polygon(0, -1.1 * half, 1.1 * half, 0.9 * half, -1.1 * half, 0.9 * half);
            default -> polygon(0, -1.2 * half, 1.2 * half, 0, 0, 1.2 * half, -1.2 * half, 0);
        };
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
