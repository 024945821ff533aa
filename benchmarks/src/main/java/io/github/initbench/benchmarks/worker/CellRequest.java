package io.github.initbench.benchmarks.worker;

import io.github.initbench.study.Cell;

/** A training of the worker's backend. */
record CellRequest(Cell cell) implements WorkerRequest {}
