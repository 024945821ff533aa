package io.github.initbench.acceptance.run;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.BackendProvider;

/** A provider of the tests' own, which is there everywhere. No services file names one but that which a test writes for a JVM of its own. */
abstract class TestProvider implements BackendProvider {

    private final String name;

    TestProvider(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Availability probe() {
        return new Availability.Available();
    }
}
