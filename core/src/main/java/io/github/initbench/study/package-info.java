/** Trainings as values: a cell says all that decides one, its result what came of it. And what a study of several says of them. */
@NullMarked
package io.github.initbench.study;

import org.jspecify.annotations.NullMarked;
