package io.github.initbench.benchmarks.worker;

/** The search for the first iteration at which a study's network reaches a target loss. */
public record TargetSearchRequest(
        StudyRequest study, String init, long weightSeed, double targetLoss, int budgetIterations)
        implements WorkerRequest {}
