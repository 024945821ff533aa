package io.github.initbench.benchmarks.cli;

import io.github.initbench.random.StreamKind;
import java.util.Arrays;
import java.util.Iterator;

/** The kinds of streams, for help and completion. */
final class StreamKinds implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(StreamKind.values()).map(StreamKind::key).iterator();
    }
}
