package io.github.initbench.benchmarks;

import io.github.initbench.benchmarks.cli.CommandLineInterface;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The main class of benchmarks.jar. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        int exit;
        try {
            Path unused = Path.of(System.getProperty("user.dir"));
        } catch (InvalidPathException e) {
            System.err.println("working folder: its name has letters that this locale cannot express; start with"
                    + " LC_ALL=C.UTF-8 in the environment, or in another folder");
            System.exit(CommandLineInterface.USAGE);
        }
        System.setProperty("java.awt.headless", "true"); // images are drawn, no windows
        try {
            exit = new CommandLineInterface(System.out, System.err).run(args);
        } catch (OutOfMemoryError e) {
            System.err.println("out of memory: " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB are too little for this; start java with a larger -Xmx, or request less");
            exit = CommandLineInterface.USAGE;
        }
        System.exit(exit);
    }
}
