package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.console.ConsoleStream;
import io.github.initbench.benchmarks.machine.UnavailableBackendsException;
import io.github.initbench.benchmarks.shell.ExitCodes;
import io.github.initbench.catalogue.UnknownNameException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The command line: our commands, and JMH's own for everything else.
 *
 * <p>A first argument that is a subcommand's name, or one of our own options, is ours. No argument runs the default
 * profile. Errors are one line on standard error; a stack trace is for bugs only.
 */
public final class CommandLineInterface {

    /** The exit code of wrong usage, and of input that cannot be read or is too large. */
    public static final int USAGE = ExitCodes.USAGE;

    private final PrintStream out;
    private final PrintStream err;

    public CommandLineInterface(PrintStream out, PrintStream err) {
        this.out = new ConsoleStream(out);
        this.err = new ConsoleStream(err);
    }

    /** Carries out the command and returns the exit code. */
    public int run(String... args) {
        CommandLine commands = commands();
        if (args.length > 0 && !commands.getSubcommands().containsKey(args[0]) && !isOwnOption(commands, args[0])) {
            List<String> names = new ArrayList<>(commands.getSubcommands().keySet());
            names.addAll(commands.getCommandSpec().optionsMap().keySet());
            return new JmhCommand(out, err, names).run(args);
        }
        for (int i = 1; i < args.length; i++) {
            if (isOwnOption(commands, args[0])
                    && commands.getSubcommands().containsKey(args[i])
                    && !takesAValue(commands, args[i - 1])) {
                err.println(args[0] + " does not go with the command " + args[i] + "; a command comes first (see '"
                        + args[i] + " --help')");
                return ExitCodes.USAGE;
            }
        }
        return commands.execute(args);
    }

    private static boolean isOwnOption(CommandLine commands, String argument) {
        String name = argument.replaceFirst("=.*", "");
        return commands.getCommandSpec().optionsMap().containsKey(name);
    }

    /** Whether what follows it is its value: --only study. */
    private static boolean takesAValue(CommandLine commands, String argument) {
        OptionSpec option = commands.getCommandSpec().optionsMap().get(argument);
        return option != null && option.arity().max() > 0;
    }

    private CommandLine commands() {
        CommandLine commands = new CommandLine(new RunCommand(out, err));
        commands.addSubcommand(new StudyCommand(out, err))
                .addSubcommand(new BackendsCommand(out))
                .addSubcommand(new InitializersCommand(out, err))
                .addSubcommand(new CheckCommand(out, err))
                .addSubcommand(new CrossoverCommand(out, err))
                .addSubcommand(new CompareCommand(out, err))
                .addSubcommand(new ReportCommand(out, err));
        commands.setAllowSubcommandsAsOptionParameters(true); // --only study
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        commands.setParameterExceptionHandler((e, args) -> usageError(e));
        commands.setExecutionExceptionHandler((e, command, parsed) -> executionError(e));
        return commands;
    }

    private int usageError(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println(oneLine(e) + Nearest.optionTo(e) + " (see '" + command + " --help')");
        return ExitCodes.USAGE;
    }

    private int executionError(Exception e) {
        if (e instanceof UnavailableBackendsException unavailable) {
            unavailable.lines().forEach(err::println);
            return ExitCodes.USAGE;
        }
        if (e instanceof IllegalArgumentException) {
            err.println(oneLine(e));
            return ExitCodes.USAGE;
        }
        if (e instanceof IOException) {
            err.println(oneLine(e));
            return ExitCodes.FAILED;
        }
        e.printStackTrace(err);
        return ExitCodes.FAILED;
    }

    static String oneLine(Exception e) {
        String message = e instanceof UnknownNameException unknown
                ? Nearest.message(unknown)
                : e instanceof FileSystemException file && file.getReason() == null
                        ? file.getFile() + ": " + words(file) + "; check the path and its permissions"
                        : e.getMessage();
        return message == null ? e.toString() : message.replaceAll("\\s*\\R\\s*", " ");
    }

    /** "no such file" of a NoSuchFileException, whose message is the file alone. */
    private static String words(FileSystemException e) {
        return e.getClass()
                .getSimpleName()
                .replace("Exception", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
