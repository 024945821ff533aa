package io.github.initbench.linalg.simd;

import static io.github.initbench.linalg.simd.Tile.COLUMNS;
import static io.github.initbench.linalg.simd.Tile.LANES;
import static io.github.initbench.linalg.simd.Tile.PANEL_AT;
import static io.github.initbench.linalg.simd.Tile.ROWS;
import static io.github.initbench.linalg.simd.Tile.SPECIES;

import jdk.incubator.vector.DoubleVector;

/**
 * Copies pieces of operands into the order in which {@link Tile} reads them: a strip of op(a) column by column, a panel of op(b) row by row.
 *
 * <p>In all of them at is where the piece begins in a row-major operand whose rows are step apart, and depth the length of the inner dimension.
 * Where a strip is not full, its last row is repeated; where a panel is not full, its other columns hold what they held: nobody reads what is
 * computed from them.
 */
final class Packing {

    private Packing() {}

    /** A strip of so many rows of a: strip[to + l ROWS + r] = a[at + r step + l]. */
    static void strip(double[] a, int at, int step, int rows, int depth, double[] strip, int to) {
        for (int r = 0; r < ROWS; r++) {
            int from = at + Math.min(r, rows - 1) * step;
            for (int l = 0; l < depth; l++) {
                strip[to + r + l * ROWS] = a[from + l];
            }
        }
    }

    /** A strip of so many rows of a transposed a: strip[to + l ROWS + r] = a[at + l step + r]. */
    static void transposedStrip(double[] a, int at, int step, int rows, int depth, double[] strip, int to) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = rows - 1;
        for (int l = 0; l < depth; l++) {
            int from = at + l * step;
            strip[to + l * ROWS] = a[from];
            strip[to + l * ROWS + 1] = a[from + r1];
            strip[to + l * ROWS + 2] = a[from + r2];
            strip[to + l * ROWS + 3] = a[from + r3];
        }
    }

    /** A panel of so many columns of b: panel[PANEL_AT + l COLUMNS + j] = b[at + l step + j]. */
    static void panel(double[] b, int at, int step, int columns, int depth, double[] panel) {
        if (columns == COLUMNS) {
            for (int l = 0; l < depth; l++) {
                DoubleVector.fromArray(SPECIES, b, at + l * step).intoArray(panel, PANEL_AT + l * COLUMNS);
                DoubleVector.fromArray(SPECIES, b, at + l * step + LANES)
                        .intoArray(panel, PANEL_AT + l * COLUMNS + LANES);
            }
        } else {
            for (int l = 0; l < depth; l++) {
                System.arraycopy(b, at + l * step, panel, PANEL_AT + l * COLUMNS, columns);
            }
        }
    }

    /** A panel of so many columns of a transposed b: panel[PANEL_AT + l COLUMNS + j] = b[at + j step + l]. */
    static void transposedPanel(double[] b, int at, int step, int columns, int depth, double[] panel) {
        for (int j = 0; j < columns; j++) {
            for (int l = 0; l < depth; l++) {
                panel[PANEL_AT + l * COLUMNS + j] = b[at + j * step + l];
            }
        }
    }
}
