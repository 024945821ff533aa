package io.github.initbench.data.file;

import io.github.initbench.data.UnreadableDataException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/** The one line that reports what is wrong with a file. */
final class DataError {

    private static final int SHOWN_CHARACTERS = 40;
    private static final int SHOWN_NAMES = 10;

    private DataError() {}

    /**
     * An error of a file.
     *
     * @param where ", line 3" and the like, or nothing for all of the file
     * @param what was expected, was found, and is to be done
     */
    static UnreadableDataException at(Path file, String where, String what) {
        return new UnreadableDataException(oneLine(file + where + ": " + what));
    }

    /** An error that was noticed as an exception, which becomes its cause. */
    static UnreadableDataException at(Path file, String where, String what, Exception cause) {
        return new UnreadableDataException(oneLine(file + where + ": " + what), cause);
    }

    /** An error that the system or a decoder reports, which becomes its cause. */
    static UnreadableDataException of(Path file, String where, Exception cause) {
        return at(file, where, reason(cause), cause);
    }

    private static String reason(Exception cause) {
        if (cause instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return reason(unchecked.getCause());
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such file or folder; check the path";
        }
        if (cause instanceof NotDirectoryException) {
            return "expected a folder, found a file; check the path";
        }
        if (cause instanceof AccessDeniedException) {
            return "reading is not permitted; change the permissions";
        }
        if (cause instanceof EOFException) {
            return "the file ends early; copy or download it again";
        }
        if (cause instanceof ZipException) {
            return "compressed data are damaged (" + cause.getMessage() + "); copy or download the file again";
        }
        String kind = cause instanceof IOException ? "cannot be read" : "cannot be decoded";
        return kind + " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")";
    }

    /** Text from a file, in quotes, shortened. */
    static String quoted(String text) {
        boolean tooLong = text.length() > SHOWN_CHARACTERS;
        return "'" + (tooLong ? text.substring(0, SHOWN_CHARACTERS) + "..." : text) + "'";
    }

    /** Names in square brackets, the first ones if there are many. */
    static String listed(Collection<String> names) {
        String first =
                names.stream().limit(SHOWN_NAMES).map(DataError::shortened).collect(Collectors.joining(", "));
        int more = names.size() - SHOWN_NAMES;
        return "[" + first + (more > 0 ? ", and " + more + " more" : "") + "]";
    }

    /** Bytes as two hexadecimal digits each. */
    static String hexadecimal(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }

    private static String shortened(String name) {
        return name.length() > SHOWN_CHARACTERS ? name.substring(0, SHOWN_CHARACTERS) + "..." : name;
    }

    /** Control characters and line ends, which a file's name or content may hold, as question marks. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}]", "?");
    }
}
