package io.github.initbench.benchmarks;

import io.github.initbench.benchmarks.cli.CommandLineInterface;

/** The main class of benchmarks.jar. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLineInterface(System.out, System.err).run(args));
    }
}
