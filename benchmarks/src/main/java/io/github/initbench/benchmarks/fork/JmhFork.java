package io.github.initbench.benchmarks.fork;

import io.github.initbench.benchmarks.jmh.Benchmarks;
import io.github.initbench.benchmarks.jmh.ForkReport;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.plan.Trial.Jmh;
import io.github.initbench.benchmarks.socket.Lifeline;
import io.github.initbench.benchmarks.worker.Deadline;
import io.github.initbench.linalg.process.BoundedLog;
import io.github.initbench.reports.table.Status;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Starts JMH for one fork of one benchmark: should it fail, nothing but this fork is lost. */
public final class JmhFork {

    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final String CAUGHT =
            "Benchmark caught the exception"; // JMH's words, also for a fork that ended with 0
    private static final Pattern EXCEPTION =
            Pattern.compile("(?:Caused by: )?(?:[\\w$]+\\.)+(?<name>[\\w$]*(?:Exception|Error))(?:: (?<message>.*))?");

    private JmhFork() {}

    /**
     * One measured iteration.
     *
     * @param score in unit
     * @param allocBytesPerOp allocated in the fork's JVM by an operation; NaN where JMH did not measure it
     */
    public record Iteration(double score, String unit, double allocBytesPerOp) {}

    /**
     * Runs the fork.
     *
     * @param settings of the run
     * @param report the folder for what the fork reports beside JMH's result, see {@link ForkReport}
     * @param inputs files that it reads, by the system property that names each: what its results must be, where a search led
     * @throws IOException if there is no place for a {@link Lifeline}
     * @throws TrialFailedException if the fork failed; the message is one line of its output that gives the reason
     */
    static List<Iteration> run(Jmh trial, RunSettings settings, Path report, Map<String, Path> inputs)
            throws IOException, TrialFailedException {
        try (Lifeline lifeline = Lifeline.open()) {
            Options options = options(trial, settings, properties(report, inputs))
                    .addProfiler(ForkLifeline.class, lifeline.argument())
                    .build();
            List<Iteration> iterations = new ArrayList<>();
            for (RunResult result : run(options, trial.limit(), lifeline)) {
                for (BenchmarkResult fork : result.getBenchmarkResults()) {
                    fork.getIterationResults().forEach(i -> iterations.add(iteration(i)));
                }
            }
            return iterations;
        }
    }

    private static ChainedOptionsBuilder options(Jmh trial, RunSettings settings, String... properties) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(include(trial.benchmark()))
                .forks(1)
                .warmupIterations(trial.timing().warmups())
                .measurementIterations(trial.timing().iterations())
                .addProfiler(BackendEnvironment.class, settings.pin())
                .addProfiler(GCProfiler.class, "churn=false")
                .shouldFailOnError(true)
                .jvmArgsPrepend(properties);
        ForkArguments.ofProfile().addTo(options);
        if (trial.timing().seconds() > 0) {
            options.warmupTime(time(trial.timing().warmupSeconds()))
                    .measurementTime(time(trial.timing().seconds()));
        }
        trial.parameters().forEach(options::param);
        if (!trial.backend().equals(Trial.HOST)) {
            options.param(BackendEnvironment.BACKEND_PARAMETER, trial.backend())
                    .param(
                            BackendEnvironment.THREADS_PARAMETER,
                            String.valueOf(settings.options().threads()))
                    .param(
                            BackendEnvironment.DTYPE_PARAMETER,
                            settings.options().dtype().key());
        }
        return options;
    }

    private static Collection<RunResult> run(Options options, Duration limit, Lifeline lifeline)
            throws TrialFailedException {
        BoundedLog log = new BoundedLog();
        PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
        PrintStream systemOut = System.out;
        PrintStream systemErr = System.err;
        // JMH's own timeout interrupts a thread, which does not stop native code; a killed fork counts for it as
        // failed.
        Deadline running = Deadline.after(limit, lifeline::killForks);
        try (running) {
            System.setOut(out); // to where JMH hands on, byte by byte, what the fork prints
            System.setErr(out);
            return new Runner(options, OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL)).run();
        } catch (RunnerException | RuntimeException e) {
            if (running.passed()) {
                String message = "killed after " + limit.toSeconds() + " s without an end";
                throw new TrialFailedException(message, Status.TIMEOUT, ForkEnd.of(log.toString()), e);
            }
            throw failed(log.toString(), e);
        } finally {
            System.setOut(systemOut);
            System.setErr(systemErr);
        }
    }

    /** The regular expression that finds that benchmark alone. */
    static String include(String benchmark) {
        return "^" + Pattern.quote(Benchmarks.class.getPackageName() + "." + benchmark) + "$";
    }

    private static TimeValue time(double seconds) {
        return TimeValue.milliseconds(Math.round(seconds * 1e3));
    }

    private static TrialFailedException failed(String log, Exception e) {
        ForkEnd end = ForkEnd.of(log);
        return new TrialFailedException(reason(log, end, e), Status.FAILED, end, e);
    }

    private static String[] properties(Path report, Map<String, Path> inputs) {
        List<String> properties = new ArrayList<>();
        properties.add("-D" + ForkReport.FOLDER_PROPERTY + "=" + report.toAbsolutePath());
        inputs.forEach((property, file) -> properties.add("-D" + property + "=" + file.toAbsolutePath()));
        return properties.toArray(String[]::new);
    }

    /** From JMH's result. */
    static Iteration iteration(IterationResult result) {
        Result<?> primary = result.getPrimaryResult();
        Result<?> allocation = result.getSecondaryResults().get(ALLOCATION);
        return new Iteration(
                primary.getScore(), primary.getScoreUnit(), allocation == null ? Double.NaN : allocation.getScore());
    }

    /** The fork's own exception if its output shows one, the cause before what wraps it; else how it ended, or JMH's message. */
    public static String reason(String log, ForkEnd end, Exception e) {
        String reason = null;
        for (String line : log.lines().map(String::strip).toList()) {
            Matcher exception = EXCEPTION.matcher(line);
            if (exception.matches() && !line.contains("Benchmark caught")) {
                reason = exception.group("name") + ": "
                        + Objects.requireNonNullElse(exception.group("message"), "no message");
            }
        }
        if (reason != null && end.signal() == null) {
            return reason;
        }
        if (end.exitCode() != null) {
            return "the fork ended with " + end;
        }
        return CAUGHT.equals(e.getMessage()) ? "the fork ended before it had measured" : String.valueOf(e.getMessage());
    }
}
