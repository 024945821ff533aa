package io.github.initbench.benchmarks.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Which program made a run. What is not known is null. */
final class Sources {

    private Sources() {}

    /** The commit that the jar was built from. */
    static Map<String, @Nullable Object> toMap() throws IOException {
        Properties git = new Properties();
        try (InputStream in = Sources.class.getResourceAsStream("/git.properties")) {
            if (in != null) {
                git.load(in);
            }
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("git_commit", git.getProperty("git.commit.id.full"));
        String dirty = git.getProperty("git.dirty");
        map.put("git_dirty", dirty == null ? null : Boolean.valueOf(dirty));
        map.put("program_sha256", programSha256());
        return map;
    }

    /** Of the jar that this class comes from; null where it comes from a folder of classes. */
    private static @Nullable String programSha256() throws IOException {
        try {
            Path program = Path.of(Sources.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(program)) {
                return null;
            }
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(program), sha256)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (URISyntaxException e) {
            return null;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: every Java platform must have it", e);
        }
    }
}
