package io.github.initbench.data.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the files of a dataset each time they are read. A stream that counts its bytes shows how far a reading is. */
@FunctionalInterface
public interface FileOpener {

    /** The file itself and nothing else. */
    FileOpener PLAIN = Files::newInputStream;

    /** The bytes of a file from its first one on; the reader closes the stream. */
    InputStream open(Path file) throws IOException;
}
