package io.github.initbench.benchmarks.dataset;

import io.github.initbench.data.Examples;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A training set, and a test set if there is one. */
record Sets(Examples train, Optional<Examples> test) {

    Sets map(UnaryOperator<Examples> change) {
        return new Sets(change.apply(train), test.map(change));
    }
}
