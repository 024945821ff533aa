package io.github.initbench.data.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Damage to the bytes of a file. */
enum Mutation {
    BIT {
        @Override
        byte[] apply(byte[] good, SplittableRandom random) {
            byte[] bad = good.clone();
            bad[at(good, random)] ^= (byte) (1 << random.nextInt(8));
            return bad;
        }
    },
    BYTES {
        @Override
        byte[] apply(byte[] good, SplittableRandom random) {
            byte[] bad = good.clone();
            int from = at(good, random);
            int to = Math.min(bad.length, from + 1 + random.nextInt(8));
            for (int i = from; i < to; i++) {
                bad[i] = (byte) random.nextInt(256);
            }
            return bad;
        }
    },
    TRUNCATION {
        @Override
        byte[] apply(byte[] good, SplittableRandom random) {
            return Arrays.copyOf(good, at(good, random));
        }
    },
    EXTENSION {
        @Override
        byte[] apply(byte[] good, SplittableRandom random) {
            byte[] bad = Arrays.copyOf(good, good.length + 1 + random.nextInt(64));
            if (random.nextInt(2) == 0) {
                Arrays.fill(bad, good.length, bad.length, (byte) random.nextInt(256));
            }
            return bad;
        }
    },
    REPETITION {
        @Override
        byte[] apply(byte[] good, SplittableRandom random) {
            int from = at(good, random);
            int to = from + 1 + random.nextInt(good.length - from);
            byte[] bad = Arrays.copyOf(good, good.length + to - from);
            System.arraycopy(good, from, bad, to, good.length - from);
            return bad;
        }
    },
    EXTREME_FIELD {
        @Override
        byte[] apply(byte[] good, SplittableRandom random) {
            byte[] bad = good.clone();
            int bytes = 1 << random.nextInt(1, 4);
            int at = Math.max(0, Math.min(at(good, random), good.length - bytes));
            long value = EXTREMES[random.nextInt(EXTREMES.length)];
            ByteBuffer field = ByteBuffer.allocate(Long.BYTES)
                    .order(random.nextInt(2) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            field.putLong(value << (Long.SIZE - 8 * bytes));
            if (field.order() == ByteOrder.LITTLE_ENDIAN) {
                field.putLong(0, value);
            }
            System.arraycopy(field.array(), 0, bad, at, Math.min(bytes, bad.length - at));
            return bad;
        }
    },
    EXTREME_NUMBER {
        @Override
        byte[] apply(byte[] good, SplittableRandom random) {
            String text = new String(good, StandardCharsets.ISO_8859_1);
            MatchResult[] numbers = NUMBER.matcher(text).results().limit(200).toArray(MatchResult[]::new);
            if (numbers.length == 0) {
                return good;
            }
            MatchResult number = numbers[random.nextInt(numbers.length)];
            String bad = text.substring(0, number.start())
                    + NUMBERS[random.nextInt(NUMBERS.length)]
                    + text.substring(number.end());
            return bad.getBytes(StandardCharsets.ISO_8859_1);
        }
    };

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final long[] EXTREMES = {
        0,
        1,
        -1,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0xffff_ffffL,
        0x7fff,
        0xffff,
        60_000
    };
    private static final String[] NUMBERS = {
        "",
        "-",
        "0",
        "-1",
        "1e999",
        "NaN",
        "Infinity",
        "2147483647",
        "2147483648",
        "4294967296",
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999999999",
        "0x10",
        "1.5",
        "\"",
        ",",
        "1e-999",
        "65536",
        "100000000"
    };

    abstract byte[] apply(byte[] good, SplittableRandom random);

    private static int at(byte[] bytes, SplittableRandom random) {
        // Half of the places are among the first bytes, where the header is.
        return random.nextInt(random.nextInt(2) == 0 ? Math.min(64, bytes.length) : bytes.length);
    }

    /** One to three mutations; what comes out is not empty. */
    static byte[] some(byte[] good, SplittableRandom random) {
        byte[] bad = good;
        for (int i = random.nextInt(1, 4); i > 0 && bad.length > 0; i--) {
            bad = values()[random.nextInt(values().length)].apply(bad, random);
        }
        return bad;
    }

    /** Makes the checksums of a damaged PNG file right, so that the damage gets as far as the decoder. */
    static byte[] withPngChecksums(byte[] bad) {
        byte[] repaired = bad.clone();
        ByteBuffer file = ByteBuffer.wrap(repaired);
        for (long at = 8; at + 12 <= repaired.length; ) {
            long length = file.getInt((int) at) & 0xffff_ffffL;
            if (at + 12 + length > repaired.length) {
                break;
            }
            CRC32 checksum = new CRC32();
            checksum.update(repaired, (int) at + 4, (int) length + 4);
            file.putInt((int) (at + 8 + length), (int) checksum.getValue());
            at += 12 + length;
        }
        return repaired;
    }
}
