package io.github.initbench.init;

/** The check of a layer's sizes that all initializers share. */
final class LayerShape {

    private LayerShape() {}

    static void check(double[] w, int fanIn, int fanOut) {
        if (fanIn < 1 || fanOut < 1) {
            throw new IllegalArgumentException(
                    "fill: fanIn " + fanIn + ", fanOut " + fanOut + "; each must be at least 1");
        }
        long expected = (long) fanIn * fanOut;
        if (w.length != expected) {
            throw new IllegalArgumentException("fill: w has " + w.length + " values; fanOut x fanIn is " + fanOut + "x"
                    + fanIn + " = " + expected);
        }
    }
}
