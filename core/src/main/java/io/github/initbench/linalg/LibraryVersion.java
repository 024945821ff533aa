package io.github.initbench.linalg;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version that a Maven artifact on the class path states of itself. */
public final class LibraryVersion {

    private LibraryVersion() {}

    /** The version in the artifact's pom.properties, or "unknown" where there is none. */
    public static String of(String groupId, String artifactId) {
        String resource = "/META-INF/maven/" + groupId + "/" + artifactId + "/pom.properties";
        try (InputStream in = LibraryVersion.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
