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
 *       18,000 it inlines no further. What kernels share of vector arithmetic, {@code VectorMath}, is inlined always, as long as a kernel has
 *       but one call of it;
 *   <li>a kernel is compiled after a few calls, as one that is called once a step, however long the step, would else be interpreted for
 *       minutes. Until it is entered anew, a kernel that was replaced within its loop knows of its vectors the static type alone.
 * </ul>
 *
 * <p>{@link io.github.initbench.linalg.simd.SimdProvider#jvmArguments} says so to the JVM: in one that was started without them nothing of this is
 * certain. It also has objects begin at multiples of 64 bytes, so that arrays lie alike in their cache lines in every JVM.
 */
@NullMarked
package io.github.initbench.linalg.simd;

import org.jspecify.annotations.NullMarked;
