package io.github.initbench.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every pixel of 100 photographs, which are not part of this repository: {@code INITBENCH_IMAGES} names their folder. */
class CatsVsDogsImagesTest {

    @Test
    void everyPixelIsTheGoldenOne() throws IOException, NoSuchAlgorithmException {
        String folder = System.getenv("INITBENCH_IMAGES");
        assumeTrue(
                folder != null, "skipped: the environment variable INITBENCH_IMAGES names no folder with the images");
        ImageFolder examples = Images.open(Path.of(folder), List.of("dog", "cat"));
        assertThat(examples.examples()).isEqualTo(100);
        assertThat(examples.features()).isEqualTo(150 * 150 * 3);

        Map<String, String> golden = golden();
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        MessageDigest each = MessageDigest.getInstance("SHA-256");
        int[] count = new int[1];
        examples.read((x, y) -> {
            String name = String.valueOf(examples.files().get(count[0]++).getFileName());
            byte[] pixels = new byte[x.length];
            for (int i = 0; i < x.length; i++) {
                pixels[i] = (byte) Math.round(x[i] * 255);
                assertThat(x[i]).isEqualTo((pixels[i] & 0xff) / 255.0);
            }
            all.update(pixels);
            assertThat(hex(each.digest(pixels))).as(name).isEqualTo(golden.get(name));
            assertThat(y).as(name).containsExactly(name.startsWith("cat") ? 1 : 0);
        });
        assertThat(hex(all.digest())).isEqualTo(golden.get("all"));
        assertThat(golden).hasSize(101);
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static Map<String, String> golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                CatsVsDogsImagesTest.class.getResourceAsStream("/golden/cats-vs-dogs-pixels.txt"))) {
            Map<String, String> golden = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    String[] words = line.split(" ", -1);
                    golden.put(words[0], words[1]);
                }
            }
            return golden;
        }
    }
}
