package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.ForkReport;
import io.github.initbench.benchmarks.runner.Trial.Jmh;
import io.github.initbench.benchmarks.worker.Deadline;
import io.github.initbench.benchmarks.workload.ExpectedFile;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.table.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Starts JMH for one fork of one benchmark: should it fail, nothing but this fork is lost. */
final class JmhFork {

    private static final String PACKAGE = "io.github.initbench.benchmarks.";
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final Pattern EXCEPTION =
            Pattern.compile("(?:Caused by: )?(?:[\\w$]+\\.)+(?<name>[\\w$]*(?:Exception|Error))(?:: (?<message>.*))?");

    private JmhFork() {}

    /**
     * One measured iteration.
     *
     * @param score in unit
     * @param allocBytesPerOp allocated in the fork's JVM by an operation; NaN where JMH did not measure it
     */
    record Iteration(double score, String unit, double allocBytesPerOp) {}

    /**
     * Runs the fork.
     *
     * @param asked of the trial's backend
     * @param report the folder for what the fork tells beside JMH's result, see {@link ForkReport}
     * @param expected the file of what its results must be, if there is one
     * @throws TrialFailedException if the fork failed; the message is one line of its output that says why
     */
    static List<Iteration> run(Jmh trial, BackendOptions asked, Path report, Optional<Path> expected)
            throws TrialFailedException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(PACKAGE + trial.benchmark()) + "$")
                .forks(1)
                .warmupIterations(trial.timing().warmups())
                .measurementIterations(trial.timing().iterations())
                .addProfiler(BackendEnvironment.class)
                .addProfiler(GCProfiler.class, "churn=false")
                .shouldFailOnError(true)
                .jvmArgsPrepend(properties(report, expected));
        if (trial.timing().seconds() > 0) {
            TimeValue time = TimeValue.milliseconds(Math.round(trial.timing().seconds() * 1e3));
            options.warmupTime(time).measurementTime(time);
        }
        trial.parameters().forEach(options::param);
        if (!trial.backend().equals(Trial.HOST)) {
            options.param(BackendEnvironment.BACKEND_PARAMETER, trial.backend())
                    .param(BackendEnvironment.THREADS_PARAMETER, String.valueOf(asked.threads()))
                    .param(BackendEnvironment.DTYPE_PARAMETER, asked.dtype().key());
        }
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
        Collection<RunResult> results;
        Deadline running = Deadline.after(LIMIT, JmhFork::killChildren);
        try (running) {
            results = new Runner(options.build(), OutputFormatFactory.createFormatInstance(out, VerboseMode.NORMAL))
                    .run();
        } catch (RunnerException | RuntimeException e) {
            if (running.passed()) {
                throw new TrialFailedException("killed after " + LIMIT.toSeconds() + " s", Status.TIMEOUT, e);
            }
            throw new TrialFailedException(reason(log.toString(StandardCharsets.UTF_8), e), Status.FAILED, e);
        }
        List<Iteration> iterations = new ArrayList<>();
        for (RunResult result : results) {
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                fork.getIterationResults().forEach(i -> iterations.add(iteration(i)));
            }
        }
        if (iterations.isEmpty()) {
            RunnerException none = new RunnerException("JMH gave no result");
            throw new TrialFailedException(reason(log.toString(StandardCharsets.UTF_8), none), Status.FAILED, none);
        }
        return iterations;
    }

    private static String[] properties(Path report, Optional<Path> expected) {
        List<String> properties = new ArrayList<>();
        properties.add("-D" + ForkReport.FOLDER_PROPERTY + "=" + report.toAbsolutePath());
        expected.ifPresent(file -> properties.add("-D" + ExpectedFile.PROPERTY + "=" + file.toAbsolutePath()));
        return properties.toArray(String[]::new);
    }

    /** JMH's own timeout interrupts a thread, to which native code is deaf. JMH then reports the fork as failed. */
    private static void killChildren() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private static Iteration iteration(IterationResult result) {
        Result<?> primary = result.getPrimaryResult();
        Result<?> allocation = result.getSecondaryResults().get(ALLOCATION);
        return new Iteration(
                primary.getScore(), primary.getScoreUnit(), allocation == null ? Double.NaN : allocation.getScore());
    }

    /** The fork's own exception if its output shows one, the cause before what wraps it; else what JMH says. */
    private static String reason(String log, Exception e) {
        String reason = null;
        for (String line : log.lines().map(String::strip).toList()) {
            Matcher exception = EXCEPTION.matcher(line);
            if (exception.matches() && !line.contains("Benchmark caught")) {
                reason = exception.group("name") + ": "
                        + Objects.requireNonNullElse(exception.group("message"), "no message");
            } else if (reason == null && line.contains("forked VM failed")) {
                reason = line;
            }
        }
        return reason == null ? String.valueOf(e.getMessage()) : reason;
    }
}
