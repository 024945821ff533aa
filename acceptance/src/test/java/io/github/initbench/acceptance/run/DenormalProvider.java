package io.github.initbench.acceptance.run;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import java.util.Arrays;

/** A backend whose products are denormal. Only a test's services file names it. */
public final class DenormalProvider extends TestProvider {

    static final String NAME = "tiny";

    public DenormalProvider() {
        super(NAME);
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        return new Tiny();
    }

    private static final class Tiny extends LoopsBackend {
        Tiny() {
            super(new BackendInfo(NAME, "test", "1", "loops", 1, Dtype.FLOAT64, false));
        }

        @Override
        public void gemm(Transpose ta, Transpose tb, double alpha, Matrix a, Matrix b, double beta, Matrix c) {
            Arrays.fill(c.data(), Double.MIN_VALUE);
        }
    }
}
