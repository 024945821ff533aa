package io.github.initbench.study;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.nn.Weights;
import java.util.Optional;

/**
 * Everything observed in one training: its facts, and what they were computed from.
 *
 * @param facts what a {@link CellResult} has of it
 * @param train the training set after the last update
 * @param test likewise the test set, if there is one
 * @param initialWeights before the first update, in float64 as they were drawn: a float32 backend begins with them rounded
 * @param finalWeights after the last
 * @param dtype the type that was computed in
 */
public record StudyResult(
        TrainingFacts facts,
        Evaluation train,
        Optional<Evaluation> test,
        Weights initialWeights,
        Weights finalWeights,
        Dtype dtype) {}
