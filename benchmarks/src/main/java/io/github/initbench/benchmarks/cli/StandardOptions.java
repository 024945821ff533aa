package io.github.initbench.benchmarks.cli;

import picocli.CommandLine.Option;

/** The options that every command has. No -h: at the top it is JMH's. */
final class StandardOptions {

    @Option(names = "--help", usageHelp = true, description = "Shows this help and exits.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Shows the version and exits.")
    boolean version;
}
