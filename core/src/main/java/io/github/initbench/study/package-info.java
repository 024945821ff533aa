/**
 * Trainings as values: a {@link io.github.initbench.study.Cell} holds everything that determines one, its result holds the outcome. And the
 * verdicts of a study that compares several.
 */
@NullMarked
package io.github.initbench.study;

import org.jspecify.annotations.NullMarked;
