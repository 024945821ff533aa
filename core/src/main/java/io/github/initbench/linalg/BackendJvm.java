package io.github.initbench.linalg;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the JVM in which a backend may load: one JVM a backend, with the provider's environment and arguments.
 *
 * <p>A native library reads its settings once, when it loads, and two native BLAS in one process disturb each other. The
 * arguments that this JVM was started with are passed on, as JMH passes them to its forks: heap, collector, properties.
 */
public final class BackendJvm {

    private static final int NATIVE_ACCESS_IS_RESTRICTED_FROM = 22;

    /** Agents and ports serve one process. */
    private static final List<String> NOT_INHERITED =
            List.of("-javaagent", "-agent", "-Xrunjdwp", "-Dcom.sun.management.jmxremote");

    private BackendJvm() {}

    /**
     * The command, not started, on this JVM's class path.
     *
     * @param jvmArguments in addition to the provider's
     * @param mainClass of the new JVM
     * @param arguments of its main method
     */
    public static ProcessBuilder command(
            BackendProvider provider,
            BackendOptions options,
            List<String> jvmArguments,
            String mainClass,
            List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(inheritedArguments());
        command.addAll(requiredArguments(provider));
        command.addAll(jvmArguments);
        command.add("-cp");
        command.add(absoluteClassPath());
        command.add(mainClass);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(provider.environment(options));
        return builder;
    }

    /** The provider's JVM arguments, and leave to load native code where this Java version asks for it. */
    public static List<String> requiredArguments(BackendProvider provider) {
        List<String> arguments = new ArrayList<>(provider.jvmArguments());
        if (Runtime.version().feature() >= NATIVE_ACCESS_IS_RESTRICTED_FROM) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
        }
        return arguments;
    }

    private static List<String> inheritedArguments() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> NOT_INHERITED.stream().noneMatch(argument::startsWith))
                .toList();
    }

    private static String absoluteClassPath() {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                entries.add(new File(entry).getAbsolutePath());
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
