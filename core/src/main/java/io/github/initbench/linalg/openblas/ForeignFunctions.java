package io.github.initbench.linalg.openblas;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Locale;

/**
 * java.lang.foreign, final since JDK 22, seen from sources for JDK 17: by reflection, and only when a function is bound.
 *
 * <p>What it binds takes Java arrays: no foreign type is in a handle's signature, so that its caller compiles without them.
 */
final class ForeignFunctions {

    private static final String PACKAGE = "java.lang.foreign.";

    /** The oldest Java whose foreign functions take arrays on the heap. */
    static final int FIRST_RELEASE = 22;

    private ForeignFunctions() {}

    /**
     * A handle on a C function without result, called without a change of thread state, its arrays pinned and not copied.
     *
     * <p>For as long as a call lasts no garbage collection begins.
     *
     * @param address where the function is
     * @param parameters int, float, double, or an array of one of the last two
     * @return of type (parameters)void
     * @throws UnsupportedOperationException on a JVM without them
     */
    static MethodHandle bind(long address, Class<?>... parameters) {
        try {
            Class<?> segment = Class.forName(PACKAGE + "MemorySegment");
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            MethodHandle[] fromArray = new MethodHandle[parameters.length];
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i].isArray()) {
                    Method ofArray = segment.getMethod("ofArray", parameters[i]);
                    fromArray[i] = lookup.unreflect(ofArray);
                }
            }
            Object target = segment.getMethod("ofAddress", long.class).invoke(null, address);
            return MethodHandles.filterArguments(downcall(segment, target, parameters), 0, fromArray);
        } catch (ClassNotFoundException e) {
            throw new UnsupportedOperationException(
                    "no " + PACKAGE + "* in Java " + Runtime.version().feature(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    PACKAGE + "* of Java " + Runtime.version() + " is not what was expected", e);
        }
    }

    /** Linker.nativeLinker().downcallHandle(target, FunctionDescriptor.ofVoid(layouts), Linker.Option.critical(true)). */
    private static MethodHandle downcall(Class<?> segment, Object target, Class<?>... parameters)
            throws ReflectiveOperationException {
        Class<?> layout = Class.forName(PACKAGE + "MemoryLayout");
        Class<?> descriptor = Class.forName(PACKAGE + "FunctionDescriptor");
        Class<?> linker = Class.forName(PACKAGE + "Linker");
        Class<?> option = Class.forName(PACKAGE + "Linker$Option");
        Object layouts = Array.newInstance(layout, parameters.length);
        for (int i = 0; i < parameters.length; i++) {
            Array.set(layouts, i, layoutOf(parameters[i]));
        }
        Object signature = descriptor.getMethod("ofVoid", layouts.getClass()).invoke(null, layouts);
        Object options = Array.newInstance(option, 1);
        Array.set(options, 0, option.getMethod("critical", boolean.class).invoke(null, true));
        Object nativeLinker = linker.getMethod("nativeLinker").invoke(null);
        return (MethodHandle) linker.getMethod("downcallHandle", segment, descriptor, options.getClass())
                .invoke(nativeLinker, target, signature, options);
    }

    private static Object layoutOf(Class<?> type) throws ReflectiveOperationException {
        String constant = type.isArray() ? "ADDRESS" : "JAVA_" + type.getName().toUpperCase(Locale.ROOT);
        return Class.forName(PACKAGE + "ValueLayout").getField(constant).get(null);
    }
}
