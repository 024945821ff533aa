package io.github.initbench.reports.table;

/** Which streams random numbers were drawn from: a seed alone does not determine them. */
public enum Streams {
    /** One NumPy stream a seed, through all layers in their order. */
    NUMPY,
    /** Independent streams, each named by the seed, the purpose and the layer. */
    NAMED;

    /** What the words stand for. */
    static final String MEANING =
            "numpy, one NumPy stream a seed, through all layers; named, independent ones from seed, purpose and layer";

    /** Of rows that lack them. */
    static final String BEFORE = "all earlier versions are of numpy";
}
