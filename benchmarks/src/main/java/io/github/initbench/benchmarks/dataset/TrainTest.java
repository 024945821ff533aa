package io.github.initbench.benchmarks.dataset;

import io.github.initbench.data.Examples;
import java.util.Optional;

/**
 * A dataset that is open: a training set, and a test set if there is one.
 *
 * @param request with the options in effect, defaults included
 */
public record TrainTest(Examples train, Optional<Examples> test, DatasetRequest request) {}
