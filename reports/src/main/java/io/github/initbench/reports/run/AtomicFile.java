package io.github.initbench.reports.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a whole file or none of it: a temporary file beside it is moved into place. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes text as UTF-8 over what was there. A failure leaves that as it was and is an IOException naming the file
     * and a remedy.
     */
    public static void write(Path file, String text) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        if (folder == null || Files.isDirectory(absolute)) {
            throw new IOException("cannot write " + file + ", which is a folder; name a file");
        }
        Path temporary = folder.resolve("." + absolute.getFileName() + ".tmp");
        try {
            Files.writeString(temporary, text);
            Files.move(temporary, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            discard(temporary, e);
            throw new IOException("cannot write " + file + " (" + e + "); make its folder, or make it writable", e);
        }
    }

    /** A failure to remove it is suppressed in favour of the one that is thrown. */
    private static void discard(Path temporary, IOException reason) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
