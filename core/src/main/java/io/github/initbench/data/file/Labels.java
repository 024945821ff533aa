package io.github.initbench.data.file;

import io.github.initbench.data.UnreadableDataException;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** The labels of an array, numbers or text, one after the other, each as the class that it names. */
interface Labels extends Closeable {

    /** The next label's class. */
    String next();

    /** Refuses what follows the last one. */
    void requireEnd();

    @Override
    void close();

    /** A new reading; to be closed. */
    static Labels of(ArraySource source) {
        return source.array().type().isText() ? Text.open(source) : new Numbers(source.values());
    }

    /** Labels that are numbers. */
    final class Numbers implements Labels {

        private final Values values;
        private final double[] label = new double[1];

        private Numbers(Values values) {
            this.values = values;
        }

        @Override
        public String next() {
            values.read(label);
            return ClassNames.of(label[0]);
        }

        @Override
        public void requireEnd() {
            values.requireEnd();
        }

        @Override
        public void close() {
            values.close();
        }
    }

    /** Labels that are text of one width, filled up with zeros. */
    final class Text implements Labels {

        private final BinaryArray array;
        private final InputStream in;
        private final Charset charset;
        private final CharsetDecoder decoder;
        private long index;

        private Text(BinaryArray array, InputStream in) {
            this.array = array;
            this.in = in;
            boolean bigEndian = array.order() == ByteOrder.BIG_ENDIAN;
            Charset codePoints = Charset.forName(bigEndian ? "UTF-32BE" : "UTF-32LE");
            charset = array.type() == ElementType.BYTES ? StandardCharsets.UTF_8 : codePoints;
            decoder = charset.newDecoder();
        }

        private static Text open(ArraySource source) {
            try {
                return new Text(source.array(), source.elements());
            } catch (IOException e) {
                throw source.array().unreadable(0, e);
            }
        }

        @Override
        public String next() {
            try {
                byte[] bytes = in.readNBytes(array.width());
                if (bytes.length < array.width()) {
                    throw new EOFException();
                }
                String text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
                int end = text.length();
                while (end > 0 && text.charAt(end - 1) == 0) {
                    end--;
                }
                index++;
                return ClassNames.of(text.substring(0, end));
            } catch (CharacterCodingException e) {
                throw undecodable(e);
            } catch (IOException e) {
                throw array.unreadable(index, e);
            }
        }

        private UnreadableDataException undecodable(CharacterCodingException e) {
            String place = array.where() + ", byte " + (array.offset() + index * array.width());
            String what = "expected text in " + charset + ", found bytes that are none; save array.astype(str)";
            return DataError.at(array.file().path(), place, what, e);
        }

        @Override
        public void requireEnd() {
            try {
                if (in.read() >= 0) {
                    throw array.error("expected " + index + " labels, found more");
                }
            } catch (IOException e) {
                throw array.unreadable(index, e);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw array.unreadable(index, e);
            }
        }
    }
}
