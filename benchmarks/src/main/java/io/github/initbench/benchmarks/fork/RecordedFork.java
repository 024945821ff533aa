package io.github.initbench.benchmarks.fork;

import io.github.initbench.benchmarks.jmh.ForkReport;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.process.BoundedLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.IterationResult;

/** A fork of a JMH run, from its start on: what it measured and printed so far. */
public final class RecordedFork {

    private final JmhCase benchmark;
    private final int number;
    private final int order;
    private final Optional<Path> report;
    private final long begun = System.nanoTime();
    private final List<JmhFork.Iteration> iterations = new ArrayList<>();
    private final BoundedLog log = new BoundedLog();

    /**
     * Starts now.
     *
     * @param number within its benchmark, from 1; below that it is a warm-up fork
     * @param order within the run
     * @param report its {@link ForkReport}; empty where JMH runs it in this JVM
     */
    public RecordedFork(JmhCase benchmark, int number, int order, Optional<Path> report) {
        this.benchmark = benchmark;
        this.number = number;
        this.order = order;
        this.report = report;
    }

    public void add(IterationResult result) {
        iterations.add(JmhFork.iteration(result));
    }

    public void add(byte[] printed) {
        log.write(printed, 0, printed.length);
    }

    public void add(String printed) {
        add(printed.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isWarmup() {
        return number < 1;
    }

    public JmhCase benchmark() {
        return benchmark;
    }

    public Trial.Jmh trial() {
        return benchmark.trial(Math.max(1, number));
    }

    public int order() {
        return order;
    }

    public Optional<Path> report() {
        return report;
    }

    /** What computed in it; empty where it did not come so far, or has no report. */
    public Optional<BackendInfo> info() throws IOException {
        return report.isPresent() ? ForkReport.backend(report.get()) : Optional.empty();
    }

    public List<JmhFork.Iteration> iterations() {
        return List.copyOf(iterations);
    }

    public String log() {
        return log.toString();
    }

    public double seconds() {
        return (System.nanoTime() - begun) * 1e-9;
    }
}
