package io.github.initbench.check;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import java.util.List;

/** Runs the checks of one backend and prints one line a check. */
public final class CheckWorker {

    /** What a line begins with that says why there are no checks. */
    static final String UNAVAILABLE = "unavailable: ";

    private CheckWorker() {}

    /** What {@link #main} is told. */
    static List<String> arguments(BackendProvider provider, BackendOptions options, GoldenLength length) {
        return List.of(
                provider.name(),
                String.valueOf(options.threads()),
                options.dtype().key(),
                length.name());
    }

    /** Arguments: the backend's name, threads, dtype, length of the golden runs. */
    public static void main(String[] args) {
        BackendProvider provider = Backends.named(args[0]);
        BackendOptions options = new BackendOptions(Integer.parseInt(args[1]), Dtype.named(args[2]));
        if (provider.probe() instanceof Availability.Unavailable unavailable) {
            System.out.println(UNAVAILABLE + unavailable.reason() + "; " + unavailable.remedy());
            return;
        }
        BackendChecks.run(
                provider, options, GoldenLength.valueOf(args[3]), result -> System.out.println(result.toLine()));
    }
}
