package io.github.initbench.benchmarks;

import io.github.initbench.linalg.process.InheritedArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of benchmarks.jar as a user starts it, with the JDK of this test.
 *
 * @param exit the exit code
 * @param output standard output and error
 */
public record JarProcess(int exit, String output) {

    private static final long MAX_MINUTES = 20;

    /** The jar under test. */
    public static Path jar() {
        String jar = System.getProperty("benchmarks.jar");
        if (jar == null) {
            throw new IllegalStateException("the system property benchmarks.jar does not name the jar under test");
        }
        return Path.of(jar);
    }

    /** Runs java with these arguments in that folder. */
    public static JarProcess java(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djmh.ignoreLock=true"); // another run of JMH on this machine is no failure of the jar
        command.addAll(arguments);
        Path log = Files.createTempFile(folder, "process", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES);
        Process process = builder.start();
        boolean ended = process.waitFor(MAX_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        String output = Files.readString(log);
        if (!ended) {
            throw new IllegalStateException(
                    command + " did not end within " + MAX_MINUTES + " minutes; it printed:\n" + output);
        }
        return new JarProcess(process.exitValue(), output);
    }
}
