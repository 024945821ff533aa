package io.github.initbench.data.file;

/** An array in a file that can be read from its start as often as wanted. */
interface ArraySource {

    BinaryArray array();

    /** A new reading; to be closed. */
    Values values();
}
