/**
 * What a backend's author extends to have it checked in a build of their own: published as the test jar of this module.
 *
 * <p>It needs JUnit Jupiter and this module on the class path, and nothing else of its tests.
 */
@NullMarked
package io.github.initbench.contract;

import org.jspecify.annotations.NullMarked;
