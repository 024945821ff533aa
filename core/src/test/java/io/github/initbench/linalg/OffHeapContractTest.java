package io.github.initbench.linalg;

import io.github.initbench.check.GoldenLength;
import io.github.initbench.contract.BackendContract;

/** Whoever brings storage of another kind writes kernels alone: what else the contract asks for, the SPI does. */
class OffHeapContractTest extends BackendContract {

    @Override
    protected BackendProvider provider() {
        return new OffHeapProvider();
    }

    @Override
    protected GoldenLength goldenLength(BackendOptions options) {
        return GoldenLength.PREFIX;
    }
}
