package io.github.initbench.linalg.ojalgo;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.machine.Hardware;
import org.ojalgo.matrix.operation.MultiplyNeither;

/** ojAlgo in this process: its version, and how many threads it may use. */
final class OjalgoLibrary {

    static final String NAME = "ojalgo";

    private static final String TITLE = "ojAlgo";
    private static final String PACKED = "version.properties";

    private OjalgoLibrary() {}

    static BackendInfo info(int threads, Dtype dtype) {
        return new BackendInfo(NAME, TITLE, version(), "java", threads, dtype, false);
    }

    /**
     * Refuses threads that ojAlgo would not use: it halves its work and its threads alike.
     *
     * @throws IllegalArgumentException if they are no power of two
     */
    static void requirePowerOfTwo(int threads) {
        int used = Integer.highestOneBit(threads);
        if (used != threads) {
            throw new IllegalArgumentException(
                    NAME + ": " + threads + " threads requested, but its products use a power of two; use " + used);
        }
    }

    /**
     * Lets ojAlgo see so many of the machine's threads, and reads back what its products go by.
     *
     * <p>The limit is the process's, and another backend may have changed it since: so it is set at each product. ojAlgo only ever
     * lowers it, so it starts from the machine again.
     */
    static int limitThreads(int threads) {
        if (MultiplyNeither.PARALLELISM.getAsInt() == threads) {
            return threads;
        }
        OjAlgoUtils.ENVIRONMENT = Hardware.newInstance().virtualise();
        OjAlgoUtils.limitThreadsTo(threads);
        return MultiplyNeither.PARALLELISM.getAsInt();
    }

    /** As the manifest of ojAlgo's jar says, unless its classes were packed into another jar, whose manifest speaks of something else. */
    private static String version() {
        Package library = OjAlgoUtils.class.getPackage();
        return TITLE.equals(library.getImplementationTitle()) ? OjAlgoUtils.getVersion() : packedVersion();
    }

    /** The version that this project was built with. */
    static String packedVersion() {
        try (InputStream in = OjalgoLibrary.class.getResourceAsStream(PACKED)) {
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
