package io.github.initbench.data;

/** Is told how far the reading of a large input has come. */
@FunctionalInterface
public interface LoadProgress {

    /** Listens to nothing. */
    LoadProgress NONE = (input, share) -> {};

    /**
     * Called now and then, not for every example.
     *
     * @param input the file or dataset that is read
     * @param share how much of it has been read, 0 to 1
     */
    void at(String input, double share);
}
