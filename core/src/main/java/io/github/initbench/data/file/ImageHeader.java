package io.github.initbench.data.file;

/**
 * What an image file's header says.
 *
 * @param channels 1 for gray, 3 for colours; transparency does not count
 */
record ImageHeader(int width, int height, int channels) {

    long values() {
        return (long) width * height * channels;
    }

    String shown() {
        return width + "x" + height + " pixels of " + channels + (channels == 1 ? " channel" : " channels");
    }
}
