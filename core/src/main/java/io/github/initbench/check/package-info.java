/**
 * What every backend must satisfy on the machine at hand: the SPI's contract, gradients, golden runs.
 *
 * <p>Here and not among the tests, so that the command line can run the very same checks.
 */
@NullMarked
package io.github.initbench.check;

import org.jspecify.annotations.NullMarked;
