package io.github.initbench.benchmarks;

import io.github.initbench.benchmarks.cli.CommandLineInterface;

/** The main class of benchmarks.jar. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int exit;
        try {
            exit = new CommandLineInterface(System.out, System.err).run(args);
        } catch (OutOfMemoryError e) {
            System.err.println("out of memory: " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB are too little for this; start java with a larger -Xmx, or ask for less");
            exit = CommandLineInterface.USAGE;
        }
        System.exit(exit);
    }
}
