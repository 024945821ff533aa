package io.github.initbench.linalg.process;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the JVM in which a backend may load: one JVM a backend, with the provider's environment and arguments.
 *
 * <p>A native library reads its settings once, when it loads, and two native BLAS in one process interfere with each other. The
 * arguments that this JVM was started with are passed on, see {@link InheritedArguments}.
 */
public final class BackendJvm {

    private static final int NATIVE_ACCESS_IS_RESTRICTED_FROM = 22;

    private BackendJvm() {}

    /**
     * The command, not started, on this JVM's class path.
     *
     * <p>Of that, what is relative stays so, and the new JVM must have this one's working folder: were the folder's name put before it, a
     * colon in that would end a class path entry.
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
        List<String> given = new ArrayList<>(requiredArguments(provider));
        given.addAll(jvmArguments);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(InheritedArguments.ofThisJvm().overriddenBy(given).passedOn());
        command.addAll(given);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(mainClass);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(InheritedArguments.VARIABLES);
        builder.environment().putAll(provider.environment(options));
        return builder;
    }

    /** The provider's JVM arguments, and permission to load native code where this Java version requires it. */
    public static List<String> requiredArguments(BackendProvider provider) {
        List<String> arguments = new ArrayList<>(provider.jvmArguments());
        if (Runtime.version().feature() >= NATIVE_ACCESS_IS_RESTRICTED_FROM) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
        }
        return arguments;
    }
}
