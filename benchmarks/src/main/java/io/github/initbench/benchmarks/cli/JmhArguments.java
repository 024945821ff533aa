package io.github.initbench.benchmarks.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.profile.ProfilerFactory;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.ProfilersFailedException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.ProfilerConfig;
import org.openjdk.jmh.runner.options.VerboseMode;

/** JMH's own options, where more must hold of them than JMH itself requires. */
final class JmhArguments {

    private JmhArguments() {}

    /** What JMH itself would find out only after a start, with a stack trace. */
    static void requireValid(CommandLineOptions parsed, String... args) {
        for (int i = 0; i < args.length - 1; i++) {
            if (args[i].equals("-p")) {
                JmhParameters.requireKnown(args[i + 1].split("=", 2)[0]);
            }
        }
        if (parsed.getThreads().hasValue() && parsed.getThreads().get() != 1) {
            throw new IllegalArgumentException("-t " + parsed.getThreads().get()
                    + ": a backend is confined to one thread; leave it at 1, and set a product's by -p threads=");
        }
        if (parsed.getThreadGroups().hasValue()) { // JMH starts as many threads as their sum
            throw new IllegalArgumentException("-tg: a backend is confined to one thread, and no benchmark has groups;"
                    + " leave it out, and set a product's threads by -p threads=");
        }
    }

    /** Before backends are probed, which takes seconds and may warn of what then does not run. */
    static void requireMatch(CommandLineOptions parsed) throws NoBenchmarksException {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), VerboseMode.SILENT);
        List<String> includes = parsed.getIncludes().isEmpty() ? List.of(".*") : parsed.getIncludes();
        if (BenchmarkList.defaultList()
                .find(silent, includes, parsed.getExcludes())
                .isEmpty()) {
            throw new NoBenchmarksException();
        }
    }

    /** Before the run's lock is taken: JMH itself looks at them only then. */
    static void requireProfilers(CommandLineOptions parsed) throws ProfilersFailedException {
        for (ProfilerConfig profiler : parsed.getProfilers()) {
            try {
                Profiler unused = ProfilerFactory.getProfilerOrException(profiler);
            } catch (ProfilerException e) {
                throw new ProfilersFailedException(e);
            }
        }
    }

    /** As JMH's -o names it; else the console, which is not closed. */
    static PrintStream output(CommandLineOptions parsed, PrintStream out) {
        try {
            return parsed.getOutput().hasValue()
                    ? new PrintStream(parsed.getOutput().get(), StandardCharsets.UTF_8)
                    : new PrintStream(new FilterOutputStream(out) {
                        @Override
                        public void close() throws IOException {
                            flush();
                        }
                    });
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "-o: cannot write " + parsed.getOutput().get() + "; name a file that can be written", e);
        }
    }
}
