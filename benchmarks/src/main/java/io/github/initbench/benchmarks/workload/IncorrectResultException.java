package io.github.initbench.benchmarks.workload;

/** A result is further from the reference's than rounding explains; the message is one line that names it and by how much. */
public final class IncorrectResultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IncorrectResultException(String message) {
        super(message);
    }
}
