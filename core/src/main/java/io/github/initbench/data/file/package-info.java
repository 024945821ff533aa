/**
 * Labelled examples in files: CSV, NumPy's .npy and .npz, IDX, and folders of images. Each is checked when it is opened and
 * read anew, an example at a time, as often as wanted; whatever is wrong with a file is an {@link
 * io.github.initbench.data.UnreadableDataException}.
 */
@NullMarked
package io.github.initbench.data.file;

import org.jspecify.annotations.NullMarked;
