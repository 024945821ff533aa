package io.github.initbench.data.file;

import io.github.initbench.data.UnreadableDataException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

/**
 * A regular file that is not empty, as it was when it was opened.
 *
 * @param size in bytes
 * @param modified when it was last changed
 * @param opener by which its content is read
 */
record DataFile(Path path, long size, FileTime modified, FileOpener opener) {

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    /** The file as it is now. */
    static DataFile of(Path path) {
        return of(path, FileOpener.PLAIN);
    }

    /** The same, to be read by an opener. */
    static DataFile of(Path path, FileOpener opener) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                String found = attributes.isDirectory() ? "a folder" : "neither a file nor a folder";
                throw DataError.at(
                        path, "", "expected a file that can be read several times, found " + found + "; name a file");
            }
            if (attributes.size() == 0) {
                throw DataError.at(path, "", "the file is empty; copy or download it again");
            }
            return new DataFile(path, attributes.size(), attributes.lastModifiedTime(), opener);
        } catch (IOException e) {
            throw DataError.of(path, "", e);
        }
    }

    /** The file's name without its folder. */
    String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** An error of this file. */
    UnreadableDataException error(String where, String what) {
        return DataError.at(path, where, what);
    }

    /** Refuses a file that was changed since it was opened. */
    void requireUnchanged() {
        if (!of(path, opener).equals(this)) {
            throw error("", "the file was changed after it had been opened; open it again");
        }
    }

    /** The first bytes, fewer if the file is shorter. */
    byte[] start(int count) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(count);
        }
    }

    /** The next bytes of a stream; EOFException if there are fewer. */
    static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Whether the file starts as gzip does, whatever its name. */
    boolean isGzip() throws IOException {
        return Arrays.equals(start(GZIP.length), GZIP);
    }

    /** The file's own bytes. */
    InputStream bytes() throws IOException {
        return opener.open(path);
    }

    /** The content, uncompressed if it is gzip. */
    InputStream content() throws IOException {
        boolean gzip = isGzip();
        InputStream in = bytes();
        if (!gzip) {
            return in;
        }
        try {
            return new StrictGzip(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
