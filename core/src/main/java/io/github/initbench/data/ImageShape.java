package io.github.initbench.data;

/**
 * How an image lies in an example's features: rows, columns, channels.
 *
 * @param height above 0
 * @param width above 0
 * @param channels 1 for gray, 3 for red, green and blue
 */
public record ImageShape(int height, int width, int channels) {

    public ImageShape {
        if (height < 1 || width < 1 || (channels != 1 && channels != 3)) {
            throw new IllegalArgumentException(
                    "image: " + height + " rows, " + width + " columns, " + channels + " channels are no image");
        }
    }
}
