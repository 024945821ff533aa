package io.github.initbench.data.file;

import java.nio.charset.StandardCharsets;

/**
 * What the three components of a JPEG file mean: YCbCr or RGB.
 *
 * <p>By libjpeg's rule (jdapimin.c, default_decompress_parms), which most decoders share: a JFIF segment means YCbCr; else Adobe's segment
 * decides, where a code that is not known means YCbCr; else components called R, G, B are that, and all others YCbCr. The JDK's decoder
 * has other rules: it refuses a code it does not know, and takes components that are called otherwise for RGB. So it gets no other segment
 * than {@link #adobeSegment}.
 */
final class JpegColors {

    /** The marker of Adobe's segment. */
    static final int ADOBE = 0xee;

    private static final int JFIF = 0xe0;
    private static final int JFIF_BYTES = 14;
    private static final int ADOBE_BYTES = 12;
    private static final int TRANSFORM_AT = 11;
    private static final int NO_TRANSFORM = -1;
    private static final byte RGB = 0;
    private static final byte YCBCR = 1;

    private boolean jfif;
    private int transform = NO_TRANSFORM;

    /** Takes note of a segment before the first scan. */
    void add(int marker, byte[] segment) {
        if (marker == JFIF && starts(segment, JFIF_BYTES, "JFIF\0")) {
            jfif = true;
        } else if (marker == ADOBE && starts(segment, ADOBE_BYTES, "Adobe")) {
            transform = segment[TRANSFORM_AT] & 0xff;
        }
    }

    /**
     * The content of a segment that means the same to every decoder.
     *
     * @param names of the three components
     */
    byte[] adobeSegment(byte[] names) {
        boolean rgb = !jfif
                && (transform == RGB
                        || (transform == NO_TRANSFORM && new String(names, StandardCharsets.ISO_8859_1).equals("RGB")));
        return new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, rgb ? RGB : YCBCR};
    }

    private static boolean starts(byte[] segment, int minBytes, String start) {
        return segment.length >= minBytes
                && new String(segment, 0, start.length(), StandardCharsets.ISO_8859_1).equals(start);
    }
}
