package io.github.initbench.study;

import java.io.Serializable;

/**
 * The iterations at which a study records losses: from, from + every, from + 2 every, ...
 *
 * @param every at least 1
 * @param from the first; at least 0
 */
public record Recording(int every, int from) implements Serializable {

    public Recording {
        if (every < 1) {
            throw new IllegalArgumentException("record every: " + every + " is below 1");
        }
        if (from < 0) {
            throw new IllegalArgumentException("record from: " + from + " is below 0");
        }
    }

    boolean includes(int iteration) {
        return iteration >= from && (iteration - from) % every == 0;
    }
}
