package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.ForkReport;
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
final class RecordedFork {

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
    RecordedFork(JmhCase benchmark, int number, int order, Optional<Path> report) {
        this.benchmark = benchmark;
        this.number = number;
        this.order = order;
        this.report = report;
    }

    void add(IterationResult result) {
        iterations.add(JmhFork.iteration(result));
    }

    void add(byte[] printed) {
        log.write(printed, 0, printed.length);
    }

    void add(String printed) {
        add(printed.getBytes(StandardCharsets.UTF_8));
    }

    boolean isWarmup() {
        return number < 1;
    }

    JmhCase benchmark() {
        return benchmark;
    }

    Trial.Jmh trial() {
        return benchmark.trial(Math.max(1, number));
    }

    int order() {
        return order;
    }

    Optional<Path> report() {
        return report;
    }

    /** What computed in it; empty where it did not come so far, or has no report. */
    Optional<BackendInfo> info() throws IOException {
        return report.isPresent() ? ForkReport.backend(report.get()) : Optional.empty();
    }

    List<JmhFork.Iteration> iterations() {
        return List.copyOf(iterations);
    }

    String log() {
        return log.toString();
    }

    double seconds() {
        return (System.nanoTime() - begun) * 1e-9;
    }
}
