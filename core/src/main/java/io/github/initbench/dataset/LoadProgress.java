package io.github.initbench.dataset;

/** Receives how far the reading of a large input has come. */
@FunctionalInterface
public interface LoadProgress {

    /** Ignores it. */
    LoadProgress NONE = (input, share) -> {};

    /**
     * Called every two seconds while an input is read, and never for what is read sooner.
     *
     * @param input the file, folder or dataset that is read
     * @param share how much of it has been read, 0 to 1
     */
    void at(String input, double share);
}
