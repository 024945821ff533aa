package io.github.initbench.reports.plot;

import io.github.initbench.reports.table.BoundaryRow;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Which class a network predicts where in the plane.
 *
 * <p>Known at the points of a grid. Between them each class's probability is interpolated linearly in both directions, and the most probable one is
 * shown; a class that is not predicted at a point has an equal share of what the predicted one leaves, which for two classes is exact.
 */
final class Regions {

    /** Pixels of the image for each step of the grid. */
    private static final int STEP = 12;

    private static final Color UNDECIDED = Color.WHITE;

    private final double left;
    private final double right;
    private final double bottom;
    private final double top;
    private final int columns;
    private final int rows;
    private final int[] predicted; // rows x columns, from the bottom
    private final double[] probability; // likewise
    private final int classes;

    private Regions(List<BoundaryRow> points, List<String> classes, int columns) {
        this.left = points.get(0).x1();
        this.bottom = points.get(0).x2();
        this.right = points.get(points.size() - 1).x1();
        this.top = points.get(points.size() - 1).x2();
        this.columns = columns;
        this.rows = points.size() / columns;
        this.classes = classes.size();
        this.predicted = new int[points.size()];
        this.probability = new double[points.size()];
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = classes.indexOf(points.get(i).predicted());
            probability[i] = points.get(i).probability();
        }
    }

    /**
     * The regions of one network.
     *
     * @param points a grid, row by row from the lowest x2, each from the lowest x1
     * @param classes the names of the classes, in the order of their colours
     * @throws IllegalArgumentException if they are no grid
     */
    static Regions of(List<BoundaryRow> points, List<String> classes) {
        int columns = 1;
        while (columns < points.size()
                && points.get(columns).x2().equals(points.get(0).x2())) {
            columns++;
        }
        boolean isGrid = columns > 1 && points.size() > columns && points.size() % columns == 0;
        for (int i = 0; isGrid && i < points.size(); i++) {
            BoundaryRow point = points.get(i);
            isGrid = point.x1().equals(points.get(i % columns).x1())
                    && point.x2().equals(points.get(i - i % columns).x2())
                    && (i % columns == 0 || point.x1() > points.get(i - 1).x1())
                    && (i < columns || point.x2() > points.get(i - columns).x2());
        }
        if (!isGrid) {
            throw new IllegalArgumentException("boundary of "
                    + (points.isEmpty() ? "nothing" : points.get(0).training().init()) + ": its " + points.size()
                    + " points are no grid, row by row");
        }
        return new Regions(points, classes, columns);
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    double bottom() {
        return bottom;
    }

    double top() {
        return top;
    }

    /** Whether the network predicts nothing somewhere, as its output is not a number. */
    boolean isUndecided() {
        for (double p : probability) {
            if (Double.isNaN(p)) {
                return true;
            }
        }
        return false;
    }

    /** The classes that are predicted somewhere. */
    List<Integer> predicted() {
        List<Integer> found = new ArrayList<>();
        for (int number : predicted) {
            if (!found.contains(number)) {
                found.add(number);
            }
        }
        return found;
    }

    /** The plane from left to right and from the top down, each region in its class's tint. */
    BufferedImage image() {
        int width = (columns - 1) * STEP;
        int height = (rows - 1) * STEP;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int number = at((x + 0.5) / STEP, (height - y - 0.5) / STEP);
                image.setRGB(x, y, (number < 0 ? UNDECIDED : Palette.tint(number)).getRGB());
            }
        }
        return image;
    }

    /** Whether all of them predict the same: then so does what is between, also where several classes are equally probable. */
    private boolean isOneClass(int[] points) {
        for (int point : points) {
            if (predicted[point] != predicted[points[0]]
                    || Double.isNaN(probability[point]) != Double.isNaN(probability[points[0]])) {
                return false;
            }
        }
        return true;
    }

    /** The class at a place, in steps from the left and from the bottom; below 0 where none is predicted. */
    private int at(double column, double row) {
        int j = Math.min((int) column, columns - 2);
        int i = Math.min((int) row, rows - 2);
        int[] corners = {i * columns + j, i * columns + j + 1, (i + 1) * columns + j, (i + 1) * columns + j + 1};
        if (isOneClass(corners)) {
            return Double.isNaN(probability[corners[0]]) ? -1 : predicted[corners[0]];
        }
        double u = column - j;
        double v = row - i;
        double[] weights = {(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v};
        double[] share = new double[classes];
        for (int c = 0; c < corners.length; c++) {
            double p = probability[corners[c]];
            if (Double.isNaN(p)) {
                return -1;
            }
            for (int k = 0; k < classes; k++) {
                share[k] += weights[c] * (k == predicted[corners[c]] ? p : (1 - p) / (classes - 1));
            }
        }
        int best = predicted[corners[0]];
        for (int k = 0; k < classes; k++) {
            best = share[k] > share[best] ? k : best;
        }
        return best;
    }
}
