package io.github.initbench.linalg.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Ends this JVM when a stream from the JVM that started it ends: that JVM is gone, however it ended, and no result is needed.
 *
 * <p>The thread that reads is blocked, so it adds no noise to a measurement. The end is by a signal where there are signals, as
 * Runtime.halt waits for threads that compute without a safepoint or in native code that the garbage collector must wait for. While a collection
 * is waiting for such a thread, this one waits too.
 */
public final class ParentWatch {

    private static final int ORPHANED = 130;

    private ParentWatch() {}

    /** Watches from now on. What comes is dropped. */
    public static void start(InputStream fromParent) {
        Thread watch = new Thread(() -> endAfter(fromParent), "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void endAfter(InputStream fromParent) {
        try {
            fromParent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the connection is torn: as good as its end
        }
        endThisJvm();
    }

    /** Ends this JVM without waiting for its threads; nothing is cleaned up. */
    public static void endThisJvm() {
        try {
            String kill = "kill -9 " + ProcessHandle.current().pid();
            new ProcessBuilder("/bin/sh", "-c", kill).start().waitFor();
        } catch (IOException e) {
            // there is no such shell: not a POSIX system
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Runtime.getRuntime().halt(ORPHANED);
        }
    }
}
