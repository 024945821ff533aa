package io.github.initbench.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.reference.ReferenceProvider;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueCountsTest {

    /** More than are read at once, so that the last part is counted too. */
    private static final int COLUMNS = 70_001;

    @Test
    void whatIsPlantedIsCounted() {
        try (Backend<?> backend = new ReferenceProvider().create(BackendOptions.DEFAULT)) {
            assertThat(planted(backend)).isEqualTo(new ValueCounts(3L * COLUMNS + 2, 4, 3));
        }
    }

    private static <M extends Matrix> ValueCounts planted(Backend<M> backend) {
        double[] values = new double[3 * COLUMNS];
        Arrays.fill(values, 1.0);
        values[0] = Double.MIN_VALUE;
        values[1] = 0.0; // zero is an ordinary number
        values[5] = -Math.nextDown(Double.MIN_NORMAL);
        values[values.length - 1] = Double.MIN_VALUE;
        values[values.length - 2] = Double.NaN;
        values[values.length - 3] = Double.NEGATIVE_INFINITY;
        values[7] = Double.MIN_NORMAL;
        M large = backend.zeros(3, COLUMNS);
        backend.writeColumns(values, 0, COLUMNS, 1, large, 0, COLUMNS);
        M small = backend.zeros(1, 2);
        backend.writeColumns(new double[] {Double.POSITIVE_INFINITY, -Double.MIN_VALUE}, 0, 2, 1, small, 0, 2);
        return ValueCounts.of(backend, List.of(large, small, backend.zeros(0, 3), backend.zeros(3, 0)));
    }
}
