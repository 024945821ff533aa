package io.github.initbench.data.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of the two arrays in a .npz file.
 *
 * @param features null for x or X
 * @param labels null for y or Y
 */
public record NpzNames(@Nullable String features, @Nullable String labels) {

    /** x or X, and y or Y. */
    public static final NpzNames DEFAULT = new NpzNames(null, null);

    List<String> featureNames() {
        return features == null ? List.of("x", "X") : List.of(features);
    }

    List<String> labelNames() {
        return labels == null ? List.of("y", "Y") : List.of(labels);
    }
}
