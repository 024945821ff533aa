#!/usr/bin/env python3
"""One training step of 67500-5-5-1 (ReLU, sigmoid) on 100 examples in NumPy: the median and the best of 100, in milliseconds.

OPENBLAS_NUM_THREADS=1 python3 scripts/limits/numpy_step.py
"""
import time

import numpy as np

sizes, examples, rate = [67500, 5, 5, 1], 100, 1e-12
rng = np.random.RandomState(1)
x = rng.randn(sizes[0], examples)
y = (rng.random_sample((1, examples)) > 0.5).astype(float)
w = [rng.randn(m, n) * np.sqrt(2 / n) for n, m in zip(sizes, sizes[1:])]
b = [np.zeros((m, 1)) for m in sizes[1:]]


def step():
    a = [x]
    for layer in range(3):
        z = w[layer] @ a[-1] + b[layer]
        a.append(np.maximum(0, z) if layer < 2 else 1 / (1 + np.exp(-z)))
    g = (a[-1] - y) / examples
    for layer in (2, 1, 0):
        dw, db = g @ a[layer].T, g.sum(axis=1, keepdims=True)
        if layer > 0:
            g = (w[layer].T @ g) * (a[layer] > 0)
        w[layer] -= rate * dw
        b[layer] -= rate * db


def milliseconds():
    start = time.perf_counter()
    step()
    return 1e3 * (time.perf_counter() - start)


for _ in range(20):
    step()
times = sorted(milliseconds() for _ in range(100))
print(f"NumPy {np.__version__}: {times[50]:.1f} ms a step (median), {times[0]:.1f} (best)")
