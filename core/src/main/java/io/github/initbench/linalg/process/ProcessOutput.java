package io.github.initbench.linalg.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a process prints, read by a thread of its own as it comes: a process whose output is not read blocks for ever once the pipe is full. */
public final class ProcessOutput {

    /** In which the rest is read once the process has ended; who inherited its end of the pipe may keep that open. */
    private static final long REST_MILLIS = 2000;

    private final InputStream in;
    private final BoundedLog log = new BoundedLog();
    private final Thread reader = new Thread(this::read, "process-output");

    private ProcessOutput(InputStream in) {
        this.in = in;
    }

    /** Reads its standard output from now on; standard error too if the process was started with that redirected there. */
    public static ProcessOutput of(Process process) {
        ProcessOutput output = new ProcessOutput(process.getInputStream());
        output.reader.setDaemon(true);
        output.reader.start();
        return output;
    }

    private void read() {
        try {
            in.transferTo(log);
        } catch (IOException e) {
            byte[] why = ("\n[" + e.getMessage() + "]\n").getBytes(StandardCharsets.UTF_8);
            log.write(why, 0, why.length);
        }
    }

    /** Its beginning and its end, once the process has ended. */
    public String text() throws InterruptedException {
        reader.join(REST_MILLIS);
        return log.toString();
    }
}
