package io.github.initbench;

import io.github.initbench.linalg.process.InheritedArguments;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM that a test starts: this one's version and class path, and no arguments but those that it is given, whatever the environment has. */
public final class TestJvm {

    private TestJvm() {}

    /** The command, not started. */
    public static ProcessBuilder of(List<String> jvmArguments, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES);
        return builder;
    }
}
