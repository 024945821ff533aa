package io.github.initbench.benchmarks.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * JMH's own lock, by which runs of other programs with JMH are noticed: a file in the temporary folder, which JMH locks for each fork.
 *
 * <p>The first user of JMH in that folder owns it. Where the system guards the files of shared folders, or the owner's umask is strict, no other user
 * can open it as JMH does, and JMH refuses to run. Here it is opened for writing or reading alone, whichever works.
 */
final class JmhLock {

    private static final String NAME = "jmh.lock";

    private JmhLock() {}

    /**
     * Makes sure that it is free at this moment, and that JMH does not refuse to run because it cannot open it.
     *
     * @param log receives lines for the user
     * @throws IllegalArgumentException if it is held, or JMH could not write in the folder either
     */
    static void requireFree(Path folder, Consumer<String> log) throws IOException {
        Path file = folder.resolve(NAME);
        Optional<Boolean> asJmhOpensIt =
                isFree(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (asJmhOpensIt.isEmpty() && !Files.exists(file)) {
            throw new IllegalArgumentException("lock: cannot make " + file
                    + "; name a folder that can be written, by java -Djava.io.tmpdir=DIR -jar benchmarks.jar");
        }
        boolean free = asJmhOpensIt
                .or(() -> isFree(file, StandardOpenOption.WRITE))
                .or(() -> isFree(file, StandardOpenOption.READ))
                .orElse(true);
        if (!free) {
            throw new IllegalArgumentException("another benchmark holds " + file
                    + " and would make this run noisy; wait for its end, or " + RunLock.REMEDY);
        }
        if (asJmhOpensIt.isEmpty()) {
            System.setProperty(RunLock.IGNORE_PROPERTY, "true"); // JMH looks once, when its runner's class is loaded
            log.accept(file + " belongs to " + Files.getOwner(file)
                    + ", and JMH cannot lock it: runs of other programs with JMH are not noticed from now on");
        }
    }

    /** Empty where the file cannot be opened so. */
    private static Optional<Boolean> isFree(Path file, StandardOpenOption... how) {
        boolean shared = !List.of(how).contains(StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, how)) {
            return Optional.of(channel.tryLock(0, Long.MAX_VALUE, shared) != null); // closed, and with it unlocked
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
