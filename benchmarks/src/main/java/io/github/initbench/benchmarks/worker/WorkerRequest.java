package io.github.initbench.benchmarks.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A request to a worker. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkerRequest.Probe.class, name = "probe"),
    @JsonSubTypes.Type(value = WorkerRequest.Check.class, name = "check"),
    @JsonSubTypes.Type(value = StudyRequest.class, name = "study"),
    @JsonSubTypes.Type(value = CellRequest.class, name = "cell"),
    @JsonSubTypes.Type(value = PeakRequest.class, name = "peaks"),
    @JsonSubTypes.Type(value = ExpectedRequest.class, name = "expected")
})
sealed interface WorkerRequest
        permits WorkerRequest.Probe, WorkerRequest.Check, StudyRequest, CellRequest, PeakRequest, ExpectedRequest {

    /** Whether the backend works on this machine. */
    record Probe() implements WorkerRequest {}

    /** All checks of the backend. */
    record Check() implements WorkerRequest {}
}
