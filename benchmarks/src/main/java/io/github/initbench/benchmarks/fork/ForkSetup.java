package io.github.initbench.benchmarks.fork;

import java.io.File;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;

/**
 * What a fork is started with: a profiler that measures nothing.
 *
 * <p>A profiler because JMH has no other way to put something before a fork's java command, and because what it adds to its arguments stands
 * beside the user's -jvmArgs, -jvmArgsPrepend and -jvmArgsAppend, each of which would replace what is set otherwise. JMH makes its own
 * instances, from a string.
 */
abstract class ForkSetup implements ExternalProfiler {

    @Override
    public Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
        return List.of();
    }

    @Override
    public void beforeTrial(BenchmarkParams params) {}

    @Override
    @SuppressWarnings("rawtypes") // as JMH declares it
    public Collection<? extends Result> afterTrial(BenchmarkResult result, long pid, File stdOut, File stdErr) {
        return List.of();
    }

    @Override
    public boolean allowPrintOut() {
        return true;
    }

    @Override
    public boolean allowPrintErr() {
        return true;
    }
}
