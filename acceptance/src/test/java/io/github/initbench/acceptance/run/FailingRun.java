package io.github.initbench.acceptance.run;

import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.plan.Plan;
import io.github.initbench.benchmarks.plan.Profile;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.run.BenchmarkRun;
import io.github.initbench.benchmarks.run.Interruption;
import io.github.initbench.benchmarks.run.Progress;
import io.github.initbench.benchmarks.store.PreparedRun;
import io.github.initbench.benchmarks.store.RunDirectory;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A smoke run on {@link ThrowingProvider} and on a backend that is unavailable; prints how it ended. Its clock jumps back an hour at every look. */
public final class FailingRun {

    static final String END = "it ended: ";

    /** As when the time of day is set during a run. */
    private static final class JumpingClock extends Clock {
        private Instant next = Instant.parse("2026-03-29T01:30:00Z");

        @Override
        public Instant instant() {
            next = next.minusSeconds(3600);
            return next;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private FailingRun() {}

    public static void main(String[] args) throws IOException {
        BackendInfo info = new BackendInfo(ThrowingProvider.NAME, "none", "1", "java", 1, Dtype.FLOAT64, false);
        List<ProbedBackend> backends = List.of(
                new ProbedBackend(ThrowingProvider.NAME, Optional.of(info), "", ""),
                new ProbedBackend("absent", Optional.empty(), "its library is not here", "install it"));
        RunSettings settings = RunSettings.of("smoke", BackendOptions.DEFAULT);
        PreparedRun run = PreparedRun.begin(RunDirectory.at(Path.of(args[0]), Clock.systemUTC()), settings, backends);
        Plan plan = Profile.SMOKE.plan(settings, run.available(), run.unavailable());
        Progress progress = new Progress(System.out, Progress.Audience.TERMINAL);
        try (Interruption interruption = Interruption.install();
                BenchmarkRun benchmarks = new BenchmarkRun(plan, run, progress, interruption, new JumpingClock())) {
            System.out.println(END + benchmarks.execute());
        }
    }
}
