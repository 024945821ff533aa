/**
 * Kernels in the JDK's Vector API, an incubating module: compiled apart, and not loaded where it is absent.
 *
 * <p>A vector is an object unless C2 sees where it comes from and where it goes. Whether it does must not be left to chance: to which
 * method was compiled first, or what a call site has seen. So
 *
 * <ul>
 *   <li>a vector never leaves its method: kernels take arrays and numbers, and leave their results in arrays;
 *   <li>the receiver of a vector operation is always one whose class C2 knows without having watched it: read from an array, broadcast, or the
 *       result of another operation, and not a variable that a loop carries. Of such a variable only the static type is known, which is
 *       abstract; the operation is then a virtual call, unless C2 has a profile to guess by. As an argument it is harmless. Hence {@code value.add(sum)}
 *       rather than {@code sum.add(value)}, and {@code one.mul(sum).intoArray(...)} where a loop has ended;
 *   <li>kernels are small and compiled each by itself: a vector operation is some 300 nodes before C2 has simplified it, and where a compilation has
 *       18,000 it inlines no further. {@link io.github.initbench.linalg.simd.SimdProvider#jvmArguments} says so to C2, and that what they share of vector
 *       arithmetic is to be inlined always;
 *   <li>a kernel is compiled after a few calls, as one that is called once a step, however long the step, would else be interpreted for
 *       minutes.
 * </ul>
 */
@NullMarked
package io.github.initbench.linalg.simd;

import org.jspecify.annotations.NullMarked;
