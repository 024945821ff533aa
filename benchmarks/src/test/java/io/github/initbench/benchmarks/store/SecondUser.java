package io.github.initbench.benchmarks.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.initbench.linalg.process.InheritedArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another user of this machine, as which root can run: nobody. */
final class SecondUser {

    /** By number, as not every system has a name for it. */
    private static final String ID = "65534";

    private SecondUser() {}

    /** Whether this is root, which may open everything and run as any user. */
    static boolean isPossible() throws IOException {
        Path file = Files.createTempFile("owner", "");
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                    && Files.getAttribute(file, "unix:uid").equals(0);
        } finally {
            Files.delete(file);
        }
    }

    /**
     * A JVM of that user with this one's class path, not started, of which it sees what is not in anybody's home; our own user's where this
     * is not root. Skips the test where root has no command to become another user, or that user cannot read our classes.
     */
    static ProcessBuilder jvm(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isPossible()) {
            command.addAll(List.of("setpriv", "--reuid", ID, "--regid", ID, "--clear-groups"));
            assumeTrue(succeeds(command, "true"), "setpriv, by which root becomes another user");
            for (Class<?> needed : List.of(main, RunLock.class)) {
                Path classes = Path.of(needed.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath());
                assumeTrue(succeeds(command, "test", "-r", classes.toString()), "classes that another user can read");
            }
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES);
        return builder.redirectErrorStream(true);
    }

    private static boolean succeeds(List<String> prefix, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        try {
            return new ProcessBuilder(all)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such command
        }
    }
}
