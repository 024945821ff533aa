package io.github.initbench.data.file;

import io.github.initbench.data.UnreadableDataException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where and what an array in a binary file is.
 *
 * @param entry the name within an archive, or nothing
 * @param width bytes of an element
 * @param shape sizes, the number of examples first
 * @param fortran whether the first index runs fastest
 * @param offset the first element's byte
 */
record BinaryArray(
        DataFile file,
        String entry,
        ElementType type,
        int width,
        ByteOrder order,
        List<Long> shape,
        boolean fortran,
        long offset) {

    /** A product of sizes, or -1 if it is no long. */
    static long product(List<Long> sizes) {
        if (sizes.contains(0L)) {
            return 0;
        }
        long product = 1;
        for (long size : sizes) {
            if (size > Long.MAX_VALUE / product) {
                return -1;
            }
            product *= size;
        }
        return product;
    }

    long examples() {
        return shape.get(0);
    }

    /** Values of an example. */
    long features() {
        return product(shape.subList(1, shape.size()));
    }

    /** Bytes of all elements, or -1 if the shape promises more than a long can count. */
    long bytes() {
        long elements = product(shape);
        return elements < 0 || elements > Long.MAX_VALUE / width ? -1 : elements * width;
    }

    /** The place of this array in messages. */
    String where() {
        return entry.isEmpty() ? "" : ", array " + entry;
    }

    /** The shape as NumPy writes it. */
    String shown() {
        String sizes = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "(" + sizes + (shape.size() == 1 ? ",)" : ")");
    }

    UnreadableDataException error(String what) {
        return file.error(where(), what);
    }

    /** File and array in messages. */
    String place() {
        return file.path() + where();
    }

    /** What the system or a decoder reports, at an element. */
    UnreadableDataException unreadable(long index, Exception cause) {
        return DataError.of(file.path(), where() + ", byte " + (offset + index * width), cause);
    }

    /**
     * A value that is no finite double.
     *
     * @param index of the element in the file
     */
    UnreadableDataException notFinite(long index, double value) {
        long features = Math.max(1, features());
        long example = fortran ? index % Math.max(1, examples()) : index / features;
        String found = type.isInteger()
                ? "an integer beyond 2^53, which is no double; save the array as float64 if rounding is right"
                : String.valueOf(value) + "; remove the example or give it a value";
        return file.error(
                where() + ", byte " + (offset + index * width),
                "expected a finite number in example " + example + ", found " + found);
    }
}
