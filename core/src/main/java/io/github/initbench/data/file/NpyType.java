package io.github.initbench.data.file;

import io.github.initbench.data.UnreadableDataException;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element type as NumPy names it, such as {@code <f8}.
 *
 * @param width bytes of an element
 * @param order of its bytes
 */
record NpyType(ElementType type, int width, ByteOrder order) {

    private static final Pattern TEXT = Pattern.compile("([<>|])([SU])([0-9]{1,6})");

    private static final Map<String, ElementType> TYPES = Map.ofEntries(
            Map.entry("b1", ElementType.BOOL),
            Map.entry("i1", ElementType.INT8),
            Map.entry("u1", ElementType.UINT8),
            Map.entry("i2", ElementType.INT16),
            Map.entry("u2", ElementType.UINT16),
            Map.entry("i4", ElementType.INT32),
            Map.entry("u4", ElementType.UINT32),
            Map.entry("i8", ElementType.INT64),
            Map.entry("u8", ElementType.UINT64),
            Map.entry("f2", ElementType.FLOAT16),
            Map.entry("f4", ElementType.FLOAT32),
            Map.entry("f8", ElementType.FLOAT64));

    /**
     * The type that a header's {@code descr} names.
     *
     * @param place file and array, for the error
     */
    static NpyType of(DataFile file, String place, String descr) {
        Matcher text = TEXT.matcher(descr);
        if (text.matches() && Integer.parseInt(text.group(3)) > 0) {
            ElementType characters = text.group(2).equals("S") ? ElementType.BYTES : ElementType.CODE_POINTS;
            return new NpyType(characters, Integer.parseInt(text.group(3)) * characters.bytes(), order(descr));
        }
        ElementType type = descr.length() == 3 ? TYPES.get(descr.substring(1)) : null;
        char order = descr.isEmpty() ? ' ' : descr.charAt(0);
        if (type == null || !(order == '<' || order == '>' || (order == '|' && type.bytes() == 1))) {
            throw refused(file, place, descr);
        }
        return new NpyType(type, type.bytes(), order(descr));
    }

    private static ByteOrder order(String descr) {
        return descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static UnreadableDataException refused(DataFile file, String place, String descr) {
        String kind = switch (descr.length() > 1 ? descr.charAt(1) : ' ') {
            case 'O' -> "Python objects, which are not read as they may run code";
            case 'c' -> "complex numbers";
            case 'S', 'a', 'U' -> "text without characters";
            case 'M', 'm' -> "times";
            case 'V' -> "raw bytes";
            case 'f' -> "floating-point numbers of another size";
            default -> "no type that is known";
        };
        return file.error(
                place,
                "expected numbers of 1 to 8 bytes, or text, found dtype " + DataError.quoted(descr) + ", " + kind
                        + "; save array.astype('float64') of features, array.astype(str) of labels");
    }
}
