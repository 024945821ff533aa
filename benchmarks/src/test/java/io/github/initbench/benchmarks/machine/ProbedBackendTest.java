package io.github.initbench.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.linalg.BackendOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbedBackendTest {

    @Test
    void onABusyMachineALateProbeIsNotTheBackendsFault() {
        WorkerFailedException late = new WorkerFailedException("ejml: its process was killed after 30 s", true, 137);
        assertThat(Probe.failed("ejml", late, 12.34, 2).whyNot())
                .isEqualTo("ejml is unavailable: its probe gave no answer in 30 s, with a load of 12.3 on 2 cores;"
                        + " start again when less runs on this machine, or use another backend");
        assertThat(Probe.failed("ejml", late, -1.0, 2).whyNot())
                .isEqualTo("ejml is unavailable: its probe gave no answer in 30 s;"
                        + " start again when less runs on this machine, or use another backend");
        assertThat(Probe.failed("ejml", late, 0.5, 2).whyNot())
                .isEqualTo("ejml is unavailable: its probe gave no answer in 30 s, with a load of 0.5 on 2 cores;"
                        + " use another backend, and report this to its author");
    }

    @Test
    void aProbeThatFailsIsTheBackendsFault() {
        WorkerFailedException crash =
                new WorkerFailedException("ejml: its process ended with exit code 134", false, 134);
        assertThat(Probe.failed("ejml", crash, 12.34, 2).whyNot())
                .isEqualTo("ejml is unavailable: its process ended with exit code 134; use another backend, and report"
                        + " this to its author");
    }

    @Test
    void anInterruptionIsNotLost() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ProbedBackend.named(List.of("reference"), List.of(BackendOptions.DEFAULT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("backends: interrupted while they were probed; start again");
        assertThat(Thread.interrupted()).isTrue();
    }
}
