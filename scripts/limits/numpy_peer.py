#!/usr/bin/env python3
"""The same training in NumPy, as one writes it there: float64, ReLU, sigmoid and binary cross-entropy, full batch.

numpy_peer.py step LAYERS BATCH [WARMUPS SECONDS ITERATIONS SECONDS]    one update of LAYERS, such as 784-512-256-1, on BATCH examples
numpy_peer.py circles FILE TRAININGS                                    15,000 updates of 2-10-5-1 on the circles that circles.py wrote
numpy_peer.py version
OPENBLAS_NUM_THREADS=1 before it keeps it to one thread.
"""
import sys

import numpy as np

import timing


def update(w, b, x, y, rate):
    a = [x]
    last = len(w) - 1
    for layer in range(len(w)):
        z = w[layer] @ a[-1] + b[layer]
        a.append(np.maximum(0, z) if layer < last else 1 / (1 + np.exp(-z)))
    g = (a[-1] - y) / x.shape[1]
    for layer in range(last, -1, -1):
        dw, db = g @ a[layer].T, g.sum(axis=1, keepdims=True)
        if layer > 0:
            g = (w[layer].T @ g) * (a[layer] > 0)
        w[layer] -= rate * dw
        b[layer] -= rate * db


def step(layers, batch, *times):
    sizes = [int(size) for size in layers.split("-")]
    rng = np.random.RandomState(1)
    x = rng.randn(sizes[0], int(batch))
    y = (rng.random_sample((1, int(batch))) > 0.5).astype(float)
    w = [rng.randn(m, n) * np.sqrt(2 / n) for n, m in zip(sizes, sizes[1:])]
    b = [np.zeros((m, 1)) for m in sizes[1:]]
    warmups, warmup_seconds, count, seconds = times or ("3", "0.5", "5", "0.5")
    timing.iterations(
        lambda: update(w, b, x, y, 1e-12), int(warmups), float(warmup_seconds), int(count), float(seconds))


def circles(file, trainings):
    values = np.fromfile(file, "<f8")
    x, y, w1, w2, w3 = np.split(values, np.cumsum([600, 300, 20, 50]))
    x, y = x.reshape(2, 300), y.reshape(1, 300)
    w, b = [], []

    def train():
        w[:] = [w1.reshape(10, 2).copy(), w2.reshape(5, 10).copy(), w3.reshape(1, 5).copy()]
        b[:] = [np.zeros((10, 1)), np.zeros((5, 1)), np.zeros((1, 1))]
        for _ in range(15000):
            update(w, b, x, y, 0.01)

    timing.trainings(train, int(trainings))
    z = w[2] @ np.maximum(0, w[1] @ np.maximum(0, w[0] @ x + b[0]) + b[1]) + b[2]
    timing.show("loss", float(np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-abs(z))))))


def version():
    np.ones((2, 2)) @ np.ones((2, 2))
    timing.show("version", np.__version__)
    timing.show("blas", timing.blas())


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in ("step", "circles", "version"):
        sys.exit(__doc__)
    globals()[sys.argv[1]](*sys.argv[2:])
