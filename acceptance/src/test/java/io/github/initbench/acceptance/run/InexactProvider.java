package io.github.initbench.acceptance.run;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import java.util.Set;

/** A backend whose products are off by a relative 1e-9 in one element; otherwise as its parent. */
public final class InexactProvider extends VersatileProvider {

    static final String NAME = "inexact";
    private static final double OFF = 1.0 + 1e-9;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Dtype> dtypes() {
        return Set.of(Dtype.FLOAT64);
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        return new Inexact();
    }

    private static final class Inexact extends LoopsBackend {
        Inexact() {
            super(readBack(NAME, Dtype.FLOAT64));
        }

        @Override
        public void gemm(Transpose ta, Transpose tb, double alpha, Matrix a, Matrix b, double beta, Matrix c) {
            super.gemm(ta, tb, alpha, a, b, beta, c);
            if (c.data().length > 0) {
                c.data()[c.data().length / 2] *= OFF;
            }
        }
    }
}
