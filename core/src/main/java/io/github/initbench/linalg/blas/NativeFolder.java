package io.github.initbench.linalg.blas;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary folder with native libraries out of a jar, under their own names, by which the dynamic linker finds what they link.
 *
 * <p>On POSIX systems the files may be deleted as soon as they are loaded: the process keeps what it has mapped.
 */
public final class NativeFolder implements AutoCloseable {

    private static final String TMPDIR = "java.io.tmpdir";

    /** What to do where no library can be extracted or mapped. */
    public static final String REMEDY = "set -D" + TMPDIR
            + " and -Djna.tmpdir to a folder that exists, can be written to and is" + " not mounted noexec";

    private final Path folder;
    private final List<String> names;

    private NativeFolder(Path folder, List<String> names) {
        this.folder = folder;
        this.names = List.copyOf(names);
    }

    /**
     * Copies the libraries into a new folder.
     *
     * @param backend whose message it is if this fails
     * @param resources a folder on the class path, with / at its end
     * @param names the libraries' file names
     * @param source the artifact that has them, for the remedy
     * @throws UnavailableException if one is not on the class path or cannot be written
     */
    public static NativeFolder extract(String backend, String resources, List<String> names, String source) {
        NativeFolder created = null;
        try {
            created = new NativeFolder(
                    Files.createTempDirectory("initbench-" + backend).toRealPath(), names);
            for (String name : names) {
                created.copy(backend, resources, name, source);
            }
            return created;
        } catch (IOException | UnavailableException e) {
            if (created != null) {
                created.close();
            }
            if (e instanceof UnavailableException unavailable) {
                throw unavailable;
            }
            throw new UnavailableException(
                    backend + ": its native libraries cannot be written to " + temporary() + " (" + e + ")", REMEDY);
        }
    }

    private void copy(String backend, String resources, String name, String source) throws IOException {
        try (InputStream in = NativeFolder.class.getResourceAsStream(resources + name)) {
            if (in == null) {
                throw new UnavailableException(
                        backend + ": " + name + " is not on the class path", "put " + source + " on the class path");
            }
            Files.copy(in, folder.resolve(name));
        }
    }

    /** Where the library lies. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /**
     * Loads the library into this process.
     *
     * @throws UnavailableException if the dynamic linker refuses it; the reason is its own
     */
    public void load(String backend, String name) {
        try {
            System.load(path(name).toString());
        } catch (UnsatisfiedLinkError e) {
            String message =
                    String.valueOf(e.getMessage()).replace(folder + "/", "").replaceFirst("^" + name + ": ", "");
            throw new UnavailableException(
                    backend + ": " + name + ", extracted to " + temporary() + ", did not load (" + message + ")",
                    REMEDY);
        }
    }

    /** java.io.tmpdir and what is wrong with it. */
    public static String temporary() {
        String folder = System.getProperty(TMPDIR);
        Path path = Path.of(folder);
        if (!Files.exists(path)) {
            return TMPDIR + " " + folder + ", which does not exist";
        }
        return TMPDIR + " " + folder + (Files.isWritable(path) ? "" : ", which is not writable");
    }

    /** Deletes it, or where a loaded library cannot be deleted, has that done when the JVM ends. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            leaveToExit();
        }
    }

    private void leaveToExit() {
        folder.toFile().deleteOnExit(); // in reverse order: the folder last
        for (String name : names) {
            path(name).toFile().deleteOnExit();
        }
    }
}
