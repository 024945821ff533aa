package io.github.initbench.linalg.simd;

import static io.github.initbench.linalg.simd.Tile.COLUMNS;
import static io.github.initbench.linalg.simd.Tile.LANES;
import static io.github.initbench.linalg.simd.Tile.ROWS;
import static io.github.initbench.linalg.simd.Tile.SPECIES;

import io.github.initbench.linalg.Transpose;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/** Copies pieces of row-major operands into the order in which the kernels read them, padded with zeros. */
final class Packing {

    private Packing() {}

    /**
     * Some rows of op(a), for {@link Tile}: strip[k ROWS + r] = op(a)[i + r, k0 + k].
     *
     * @param aStep from one row of a in memory to the next
     * @param rows at most ROWS; the others become zeros
     */
    static void strip(Transpose ta, double[] a, int aStep, int i, int rows, int k0, int depth, double[] strip) {
        if (rows < ROWS) {
            Arrays.fill(strip, 0, depth * ROWS, 0.0);
        }
        if (ta == Transpose.NO) {
            for (int r = 0; r < rows; r++) {
                int from = (i + r) * aStep + k0;
                for (int k = 0; k < depth; k++) {
                    strip[k * ROWS + r] = a[from + k];
                }
            }
        } else {
            for (int k = 0; k < depth; k++) {
                int from = (k0 + k) * aStep + i;
                for (int r = 0; r < rows; r++) {
                    strip[k * ROWS + r] = a[from + r];
                }
            }
        }
    }

    /** From one group of COLUMNS in a panel to the next: one line more than it holds, for groups that do not share a cache set. */
    static int group(int depth) {
        return (depth + 1) * COLUMNS;
    }

    /**
     * Some columns of b, one group of COLUMNS after the other: panel[g group + k COLUMNS + j] = b[k0 + k, j0 + g COLUMNS + j].
     *
     * @param bStep from one row of b to the next
     */
    static void columns(double[] b, int bStep, int k0, int depth, int j0, int width, double[] panel) {
        int whole = width - width % COLUMNS;
        int group = group(depth);
        for (int k = 0; k < depth; k++) {
            int from = (k0 + k) * bStep + j0;
            wholeGroups(b, from, whole, panel, k * COLUMNS, group);
            if (whole < width) {
                int to = whole / COLUMNS * group + k * COLUMNS;
                for (int j = 0; j < COLUMNS; j++) {
                    panel[to + j] = whole + j < width ? b[from + whole + j] : 0.0;
                }
            }
        }
    }

    private static void wholeGroups(double[] b, int bAt, int width, double[] panel, int panelAt, int group) {
        int to = panelAt;
        for (int j = 0; j < width; j += COLUMNS) {
            DoubleVector.fromArray(SPECIES, b, bAt + j).intoArray(panel, to);
            DoubleVector.fromArray(SPECIES, b, bAt + j + LANES).intoArray(panel, to + LANES);
            to += group;
        }
    }

    /** The same of b transposed: panel[g group + k COLUMNS + j] = b[j0 + g COLUMNS + j, k0 + k]. */
    static void rows(double[] b, int bStep, int k0, int depth, int j0, int width, double[] panel) {
        int padded = (width + COLUMNS - 1) / COLUMNS * COLUMNS;
        for (int j = 0; j < padded; j++) {
            int to = j / COLUMNS * group(depth) + j % COLUMNS;
            if (j < width) {
                int from = (j0 + j) * bStep + k0;
                for (int k = 0; k < depth; k++) {
                    panel[to + k * COLUMNS] = b[from + k];
                }
            } else {
                for (int k = 0; k < depth; k++) {
                    panel[to + k * COLUMNS] = 0.0;
                }
            }
        }
    }
}
