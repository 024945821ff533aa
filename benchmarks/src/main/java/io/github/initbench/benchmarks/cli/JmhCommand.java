package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.fork.BackendEnvironment;
import io.github.initbench.benchmarks.fork.ForkArguments;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.machine.UnavailableBackendsException;
import io.github.initbench.benchmarks.run.CountingFormat;
import io.github.initbench.benchmarks.run.JmhRecorder;
import io.github.initbench.benchmarks.run.RecordedRun;
import io.github.initbench.benchmarks.shell.ExitCodes;
import io.github.initbench.benchmarks.store.JmhOptionsRequest;
import io.github.initbench.benchmarks.store.RunLock;
import io.github.initbench.linalg.BackendOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.ProfilersFailedException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * JMH's own command line over our benchmarks, as its main class answers it.
 *
 * <p>Three things are added: each fork gets its backend's environment, without {@code -p backend=...} the backends that are
 * available here are measured, and the run leaves our tables beside what JMH prints and writes. Unlike JMH's own, it exits with 1 when a
 * benchmark failed.
 */
final class JmhCommand {

    private final PrintStream out;
    private final PrintStream err;
    private final List<String> ownNames;

    /** With the names of our own commands and options, one of which may have been meant. */
    JmhCommand(PrintStream out, PrintStream err, List<String> ownNames) {
        this.out = out;
        this.err = err;
        this.ownNames = List.copyOf(ownNames);
    }

    int run(String... args) {
        try {
            CommandLineOptions parsed = new CommandLineOptions(args);
            if (parsed.shouldHelp()) {
                parsed.showHelp();
                return ExitCodes.OK;
            }
            if (parsed.shouldListProfilers()) {
                parsed.listProfilers();
                return ExitCodes.OK;
            }
            if (parsed.shouldListResultFormats()) {
                parsed.listResultFormats();
                return ExitCodes.OK;
            }
            if (parsed.shouldList()) {
                new Runner(parsed).list();
                return ExitCodes.OK;
            }
            if (parsed.shouldListWithParams()) {
                new Runner(parsed).listWithParams(parsed);
                return ExitCodes.OK;
            }
            return benchmark(parsed, args);
        } catch (UnavailableBackendsException e) {
            e.lines().forEach(err::println);
            return ExitCodes.USAGE;
        } catch (CommandLineOptionException | NoBenchmarksException | IllegalArgumentException e) {
            String message = CommandLineInterface.oneLine(e);
            Optional<String> nearest = Nearest.to(args[0], ownNames);
            if (nearest.isPresent() && !(e instanceof IllegalArgumentException)) { // none of JMH's was meant
                message = "unknown " + (args[0].startsWith("-") ? "option" : "command") + " '" + args[0]
                        + "'; did you mean " + nearest.get() + "? (see --help)";
            } else if (e instanceof NoBenchmarksException) {
                message = "no benchmark matches " + String.join(" ", args) + "; -l lists them, --help the commands";
            } else if (e instanceof CommandLineOptionException) {
                message = String.join(" ", args) + ": " + message + " (see -h for JMH's options, --help for ours)";
            }
            err.println(message);
            return ExitCodes.USAGE;
        } catch (ProfilersFailedException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            err.println(String.join(" ", args) + ": "
                    + String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " ")
                    + "; -lprof lists the profilers");
            return ExitCodes.USAGE;
        } catch (RunnerException | IOException | UncheckedIOException e) {
            err.println(CommandLineInterface.oneLine(e));
            return ExitCodes.FAILED;
        }
    }

    @SuppressWarnings("try") // the lock is only held
    private int benchmark(CommandLineOptions parsed, String... args) throws RunnerException, IOException {
        JmhArguments.requireValid(parsed, args);
        JmhArguments.requireMatch(parsed);
        JmhArguments.requireProfilers(parsed);
        JmhParameters parameters =
                new JmhParameters(name -> parsed.getParameter(name).orElse(List.of()));
        List<BackendOptions> requested = parameters.requested();
        ForkArguments forks = ForkArguments.of(parsed);
        ChainedOptionsBuilder builder = new OptionsBuilder().parent(parsed).addProfiler(BackendEnvironment.class);
        forks.addTo(builder);
        List<ProbedBackend> backends = parameters.probe();
        builder.param(JmhParameters.BACKEND, available(backends));
        JmhOptionsRequest recorded = new JmhOptionsRequest(List.of(args), forks, requested.get(0));
        try (RunLock lock = RunLock.take(err::println);
                RecordedRun run =
                        new RecordedRun(RunArguments.RUNS, recorded, backends, err::println, Clock.systemUTC());
                JmhRecorder recorder = new JmhRecorder(run)) {
            recorder.addTo(builder);
            return measure(parsed, builder.build(), recorder, run);
        }
    }

    private int measure(CommandLineOptions parsed, Options options, JmhRecorder recorder, RecordedRun run)
            throws RunnerException, IOException {
        CountingFormat format;
        try (PrintStream to = JmhArguments.output(parsed, out)) {
            VerboseMode verbosity = parsed.verbosity().orElse(VerboseMode.NORMAL);
            format = new CountingFormat(OutputFormatFactory.createFormatInstance(to, verbosity), recorder);
            Collection<RunResult> unused = new Runner(options, format.proxy()).run();
        } finally {
            run.tables().ifPresent(where -> out.println("tables: " + where));
        }
        if (format.failures() > 0) {
            err.println(format.failures() + " of " + format.begun() + " benchmarks failed; their output is "
                    + (parsed.getOutput().hasValue()
                            ? "in " + parsed.getOutput().get()
                            : "above"));
            return ExitCodes.FAILED;
        }
        if (run.failed() > 0) {
            err.println("a fork failed: see the status and error columns");
            return ExitCodes.FAILED;
        }
        return ExitCodes.OK;
    }

    /** Those that work here; for one that does not, the reason is printed. */
    private String[] available(List<ProbedBackend> probed) {
        List<String> available = new ArrayList<>();
        for (ProbedBackend backend : probed) {
            if (backend.info().isPresent()) {
                backend.warning().ifPresent(err::println);
                available.add(backend.name());
            } else {
                err.println(backend.whyNot());
            }
        }
        return available.toArray(new String[0]);
    }
}
