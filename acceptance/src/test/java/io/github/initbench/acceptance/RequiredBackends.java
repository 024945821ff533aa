package io.github.initbench.acceptance;

import java.util.List;

/** The backends that this build requires to work here. */
public final class RequiredBackends {

    public static final List<String> NAMES =
            List.of(System.getProperty("required.backends", "").split(",", -1));

    private RequiredBackends() {}
}
