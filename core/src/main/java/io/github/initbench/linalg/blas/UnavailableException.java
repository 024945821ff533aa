package io.github.initbench.linalg.blas;

import io.github.initbench.linalg.Availability;

/** A native library that cannot be used in this JVM: why, and what to do about it. */
public final class UnavailableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String remedy;

    /**
     * One with both on one line.
     *
     * @param reason begins with the backend's name
     */
    public UnavailableException(String reason, String remedy) {
        super(reason + "; " + remedy);
        this.reason = reason;
        this.remedy = remedy;
    }

    /** The same with a second remedy. */
    public UnavailableException orElse(String otherRemedy) {
        return new UnavailableException(reason, remedy + ", or " + otherRemedy);
    }

    /** As a probe's answer. */
    public Availability.Unavailable toAvailability() {
        return new Availability.Unavailable(reason, remedy);
    }
}
