package io.github.initbench.linalg;

/** A matrix in the storage of the backend that made it; its values go in and out through {@link Backend} alone. */
public interface Matrix {

    int rows();

    int cols();
}
