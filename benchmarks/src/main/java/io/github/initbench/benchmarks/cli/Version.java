package io.github.initbench.benchmarks.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, from the jar's manifest, and the Java that runs it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "initbench " + (version == null ? "development" : version),
            System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version")
        };
    }
}
