package io.github.initbench.study;

/**
 * Points at equal distances that cover a part of the plane, its edges included: {@code size} columns of x1 by as many rows of x2.
 *
 * @param left the lowest x1
 * @param right the highest x1, above left
 * @param bottom the lowest x2
 * @param top the highest x2, above bottom
 * @param size at least 2
 */
public record Grid(double left, double right, double bottom, double top, int size) {

    public Grid {
        if (!(left < right) || !(bottom < top) || !Double.isFinite(right - left) || !Double.isFinite(top - bottom)) {
            throw new IllegalArgumentException(
                    "grid: x1 from " + left + " to " + right + ", x2 from " + bottom + " to " + top + " is no area");
        }
        if (size < 2) {
            throw new IllegalArgumentException("grid: " + size + " points a side are below 2");
        }
    }

    /** The x1 of a column, from 0. */
    public double x1(int column) {
        return between(left, right, column);
    }

    /** The x2 of a row, from 0 at the bottom. */
    public double x2(int row) {
        return between(bottom, top, row);
    }

    private double between(double low, double high, int step) {
        double share = (double) step / (size - 1);
        return low * (1 - share) + high * share;
    }
}
