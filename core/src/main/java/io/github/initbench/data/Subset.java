package io.github.initbench.data;

import java.util.BitSet;

/** Some of a source's examples, in the source's order. Reading them reads all of the source. */
public final class Subset implements ExamplesView {

    private final Examples source;
    private final BitSet members;

    /**
     * A subset.
     *
     * @param members the numbers of the examples that belong to it, from 0; copied
     * @throws IllegalArgumentException if there are none, or one that the source does not have
     */
    public Subset(Examples source, BitSet members) {
        if (members.isEmpty() || members.length() > source.examples()) {
            throw new IllegalArgumentException(
                    "subset of " + source.name() + ": " + members.cardinality() + " examples up to number "
                            + (members.length() - 1) + " of " + source.examples() + "; choose at least one, from 0 to "
                            + (source.examples() - 1));
        }
        this.source = source;
        this.members = (BitSet) members.clone();
    }

    @Override
    public Examples source() {
        return source;
    }

    @Override
    public int examples() {
        return members.cardinality();
    }

    @Override
    public void read(Reader reader) {
        int[] number = new int[1];
        source.read((x, y) -> {
            if (members.get(number[0]++)) {
                reader.example(x, y);
            }
        });
    }
}
