/**
 * Kernels in the JDK's Vector API, an incubating module: compiled apart, and not loaded where it is absent.
 *
 * <p>A vector is an object unless C2 sees where it comes from and where it goes. Whether it does must not be left to chance: to which
 * method was compiled first, or what a call site has seen. So
 *
 * <ul>
 *   <li>a vector never leaves its method: kernels take arrays and numbers, and leave their results in arrays;
 *   <li>the receiver of a vector operation is always one whose class C2 knows: a constant, the result of another operation, or what {@code broadcast} of
 *       a constant returns. Of a variable that a loop carries, and of what the static {@code broadcast} returns, it knows the static type, which is
 *       abstract: the operation is a virtual call, unless C2 has a profile to guess the class by, which it has in most JVMs, and not in
 *       all. As an argument either is harmless. Hence {@code value.add(sum)} rather than {@code sum.add(value)}, {@code ONE.mul(sum).intoArray(...)}
 *       where a loop has ended, and {@code HALF.div(x)}. Of what is read from an array C2 guesses the class too, but by all reads of all kernels;
 *   <li>kernels are small and compiled each by itself: a vector operation is some 300 nodes before C2 has simplified it, and where a compilation has
 *       18,000 it inlines no further. What kernels share of vector arithmetic, {@code VectorMath}, is inlined always, as long as a kernel has
 *       only one call of it;
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
