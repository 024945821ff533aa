package io.github.initbench.benchmarks.machine;

import java.util.List;

/** Requested backends do not work here. */
public final class UnavailableBackendsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<String> lines;

    UnavailableBackendsException(List<String> lines) {
        super(String.join("; ", lines));
        this.lines = List.copyOf(lines);
    }

    /** Of each why, and what to do about it. */
    public List<String> lines() {
        return lines;
    }
}
