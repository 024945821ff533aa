package io.github.initbench.acceptance.run;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.FloatHeapBackend;
import io.github.initbench.linalg.heap.FloatHeapMatrix;
import java.util.Map;
import java.util.Set;

/**
 * A backend in both dtypes that takes its threads from its process's environment, as native libraries do, and has a warning.
 *
 * <p>No services file names it but the one that a test writes for a JVM of its own.
 */
public class VersatileProvider extends TestProvider {

    static final String NAME = "versatile";
    static final String WARNING = "only for tests; take another";
    static final String THREADS_VARIABLE = "INITBENCH_TEST_THREADS";

    public VersatileProvider() {
        super(NAME);
    }

    @Override
    public Set<Dtype> dtypes() {
        return Set.of(Dtype.values());
    }

    @Override
    public boolean multithreaded() {
        return true;
    }

    @Override
    public Map<String, String> environment(BackendOptions options) {
        return Map.of(THREADS_VARIABLE, String.valueOf(options.threads()));
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        return options.dtype() == Dtype.FLOAT64 ? new LoopsBackend(readBack(NAME, Dtype.FLOAT64)) : new InFloat();
    }

    /** Its threads are read back from where the library would have them from. */
    static BackendInfo readBack(String backend, Dtype dtype) {
        int threads = Integer.parseInt(String.valueOf(System.getenv(THREADS_VARIABLE)));
        return new BackendInfo(backend, "test", "1", "loops", threads, dtype, false, WARNING);
    }

    static final class FloatMatrix extends FloatHeapMatrix {
        FloatMatrix(int rows, int cols) {
            super(new float[rows * cols], rows, cols, true);
        }
    }

    static class InFloat extends FloatHeapBackend<FloatMatrix> {
        InFloat() {
            super(readBack(NAME, Dtype.FLOAT32));
        }

        @Override
        public FloatMatrix zeros(int rows, int cols) {
            return new FloatMatrix(rows, cols);
        }

        @Override
        public void gemm(
                Transpose ta, Transpose tb, double alpha, FloatMatrix a, FloatMatrix b, double beta, FloatMatrix c) {
            int inner = ta.cols(a);
            for (int i = 0; i < c.rows(); i++) {
                for (int j = 0; j < c.cols(); j++) {
                    float sum = 0.0f;
                    for (int p = 0; p < inner; p++) {
                        sum += a.data()[LoopsBackend.at(ta, i, p, a.cols())]
                                * b.data()[LoopsBackend.at(tb, p, j, b.cols())];
                    }
                    int to = i * c.cols() + j;
                    c.data()[to] = (float) (beta == 0.0 ? alpha * sum : alpha * sum + beta * c.data()[to]);
                }
            }
        }
    }
}
