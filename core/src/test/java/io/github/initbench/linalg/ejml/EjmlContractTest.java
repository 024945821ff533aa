package io.github.initbench.linalg.ejml;

import io.github.initbench.check.GoldenLength;
import io.github.initbench.contract.BackendContract;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;

/** The contract of one backend, with float64's golden runs to their end; the others' are among the acceptance tests. */
class EjmlContractTest extends BackendContract {

    @Override
    protected BackendProvider provider() {
        return new EjmlProvider();
    }

    @Override
    protected GoldenLength goldenLength(BackendOptions options) {
        return options.dtype() == Dtype.FLOAT64
                ? GoldenLength.COMPLETE
                : GoldenLength.valueOf(System.getProperty("golden.length", "PREFIX"));
    }
}
