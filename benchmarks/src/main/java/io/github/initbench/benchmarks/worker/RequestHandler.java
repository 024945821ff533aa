package io.github.initbench.benchmarks.worker;

import io.github.initbench.benchmarks.workload.ExpectedFile;
import io.github.initbench.check.BackendChecks;
import io.github.initbench.check.Expected;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.PeakKernels;
import io.github.initbench.study.Cell;
import io.github.initbench.study.CellRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out requests on the backend and sends what comes of them. */
final class RequestHandler {

    private final BackendProvider provider;
    private final BackendOptions options;
    private @Nullable Availability availability; // found once: what is loaded stays so

    RequestHandler(BackendProvider provider, BackendOptions options) {
        this.provider = provider;
        this.options = options;
    }

    /** Carries out a request; each message goes to the answer as soon as it is known. */
    void carryOut(WorkerRequest request, Answer answer) throws IOException, InterruptedException {
        if (request instanceof WorkerRequest.Probe) {
            probe(answer);
        } else if (request instanceof WorkerRequest.Check) {
            BackendChecks.run(provider, options, result -> answer.send(new WorkerMessage.Checked(result)));
        } else if (request instanceof StudyRequest study) {
            study(study, answer);
        } else if (request instanceof CellRequest training) {
            cell(training.cell(), answer);
        } else if (request instanceof PeakRequest peaks) {
            peaks(peaks, answer);
        } else if (request instanceof ExpectedRequest expected) {
            expected(expected, answer);
        } else {
            throw new IllegalArgumentException("worker: unknown request " + request);
        }
    }

    private boolean isAvailable(Answer answer) {
        Availability found = availability == null ? provider.probe() : availability;
        availability = found;
        if (found instanceof Availability.Unavailable unavailable) {
            answer.send(new WorkerMessage.Unavailable(unavailable.reason(), unavailable.remedy()));
            return false;
        }
        return true;
    }

    private void probe(Answer answer) {
        if (!isAvailable(answer)) {
            return;
        }
        try (Backend<?> backend = provider.create(options)) {
            answer.send(new WorkerMessage.Info(backend.info()));
        }
    }

    private void study(StudyRequest request, Answer answer) throws IOException {
        if (!isAvailable(answer)) {
            return;
        }
        try (Backend<?> backend = provider.create(options)) {
            answer.send(new WorkerMessage.Info(backend.info()));
            new StudyWork(provider.name(), options, answer::send).run(backend, request);
        }
    }

    private void cell(Cell cell, Answer answer) {
        if (!isAvailable(answer)) {
            return;
        }
        try (Backend<?> backend = provider.create(options)) {
            answer.send(new WorkerMessage.CellDone(new CellRunner<>(backend).run(cell)));
        }
    }

    private void peaks(PeakRequest request, Answer answer) throws InterruptedException {
        if (!(provider instanceof PeakKernels kernels)) {
            throw new IllegalArgumentException(provider.name() + ": has no kernels for the machine's peaks");
        }
        if (!isAvailable(answer)) {
            return;
        }
        try (PeakMeter meter = new PeakMeter(kernels)) {
            meter.measure(request).forEach(answer::send);
        }
    }

    private void expected(ExpectedRequest request, Answer answer) throws IOException {
        List<Expected> arrays = new ExpectedWork(request.dtype()).of(request.workload());
        ExpectedFile.write(Path.of(request.file()), request.workload(), request.dtype(), arrays);
        answer.send(new WorkerMessage.Written(request.file()));
    }
}
