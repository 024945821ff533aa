package io.github.initbench.acceptance;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;

/**
 * Starts a process that SIGINT ends, also where this JVM ignores that signal: a shell starts background jobs so, what they start inherits it, and
 * a JVM that inherits it installs no handler. No shell can undo that, so this JVM takes the default for the moment in which it starts the process.
 */
public final class InterruptibleProcess {

    private static final int SIGINT = 2;
    private static final Pointer DEFAULT = Pointer.NULL;
    private static final Pointer IGNORED = new Pointer(1);

    /** More than any system's struct sigaction, which begins with the handler. */
    private static final int STRUCT_BYTES = 1024;

    private InterruptibleProcess() {}

    /** Starts it. */
    public static synchronized Process start(ProcessBuilder builder) throws IOException {
        if (!isIgnored()) {
            return builder.start();
        }
        set(DEFAULT);
        try {
            return builder.start();
        } finally {
            set(IGNORED);
        }
    }

    private static boolean isIgnored() {
        try (Memory action = new Memory(STRUCT_BYTES)) {
            action.clear();
            int failed = c().getFunction("sigaction").invokeInt(new Object[] {SIGINT, Pointer.NULL, action});
            return failed == 0 && IGNORED.equals(action.getPointer(0));
        }
    }

    private static void set(Pointer handler) {
        Pointer unused = c().getFunction("signal").invokePointer(new Object[] {SIGINT, handler});
    }

    private static NativeLibrary c() {
        return NativeLibrary.getInstance("c");
    }
}
