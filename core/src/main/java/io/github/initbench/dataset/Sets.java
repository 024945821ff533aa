package io.github.initbench.dataset;

import io.github.initbench.data.Examples;
import io.github.initbench.data.ImageShape;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A training set, and a test set if there is one; images, if their shape is there.
 *
 * @param notes what the user must know of the reading, a line each
 */
record Sets(Examples train, Optional<Examples> test, Optional<ImageShape> images, List<String> notes) {

    Sets {
        notes = List.copyOf(notes);
    }

    /** Nothing to note. */
    Sets(Examples train, Optional<Examples> test, Optional<ImageShape> images) {
        this(train, test, images, List.of());
    }

    /** Examples that are no images. */
    Sets(Examples train, Optional<Examples> test) {
        this(train, test, Optional.empty(), List.of());
    }

    Sets map(UnaryOperator<Examples> change) {
        return new Sets(change.apply(train), test.map(change), images, notes);
    }
}
