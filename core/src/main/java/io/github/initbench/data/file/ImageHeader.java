package io.github.initbench.data.file;

/**
 * The header of an image file.
 *
 * @param channels 1 for gray, 3 for colours; transparency does not count
 */
record ImageHeader(int width, int height, int channels) {

    long values() {
        long pixels = (long) width * height;
        return pixels > Long.MAX_VALUE / channels ? Long.MAX_VALUE : pixels * channels;
    }

    boolean isGray() {
        return channels == 1;
    }

    String size() {
        return width + "x" + height + " pixels";
    }

    String shown() {
        return size() + " of " + channels + (channels == 1 ? " channel" : " channels");
    }
}
