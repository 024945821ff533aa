package io.github.initbench.check;

/**
 * How far the golden runs are followed.
 *
 * <p>They are nearly all of the time that a backend's checks take. What a wrong kernel does shows within a few updates; the rest of a
 * run shows that rounding errors stay small, which is a matter of how sums are made and not of chance.
 */
public enum GoldenLength {
    /** 1,000 of the 15,000 updates on circles, 50 of the 300 on digits; zeros to the end, as only time shows a bias that drifts. */
    PREFIX(1_000, 50),
    /** To the end, with the final weights, accuracies and predictions. */
    COMPLETE(15_000, 300);

    private final int circlesUpdates;
    private final int digitsUpdates;

    GoldenLength(int circlesUpdates, int digitsUpdates) {
        this.circlesUpdates = circlesUpdates;
        this.digitsUpdates = digitsUpdates;
    }

    /** How many updates of the run on circles from that initialization. */
    int circlesUpdates(String init) {
        return init.equals("zeros") ? COMPLETE.circlesUpdates : circlesUpdates;
    }

    int digitsUpdates() {
        return digitsUpdates;
    }
}
