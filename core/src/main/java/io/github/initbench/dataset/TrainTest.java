package io.github.initbench.dataset;

import io.github.initbench.data.Examples;
import io.github.initbench.data.ImageShape;
import java.util.List;
import java.util.Optional;

/**
 * A dataset that is open: a training set, and a test set if there is one.
 *
 * @param images the shape of the examples, if they are images
 * @param notes what the user must know of the reading, a line each
 * @param spec with the options in effect, defaults included
 */
public record TrainTest(
        Examples train, Optional<Examples> test, Optional<ImageShape> images, List<String> notes, DatasetSpec spec) {}
