#!/usr/bin/env python3
"""Writes benchmarks-golden.json: what the benchmark methods must compute, from NumPy alone.

Made with NumPy 1.24.2, float64. Arrays are row-major. The inputs are those of the benchmarks: examples from
RandomState(11), targets from RandomState(12), He weights from RandomState(3), products' operands from RandomState(21)
and RandomState(22).
"""
import json
import numpy as np


def network(layers, batch, rate):
    x = np.random.RandomState(11).randn(batch, layers[0]).T
    y = (np.random.RandomState(12).random_sample((batch, layers[-1])) > 0.5).astype(float).T
    stream = np.random.RandomState(3)
    w = [stream.randn(layers[l + 1], layers[l]) * np.sqrt(2.0 / layers[l]) for l in range(len(layers) - 1)]
    b = [np.zeros((size, 1)) for size in layers[1:]]
    a = [x]
    for l in range(len(w)):
        z = w[l] @ a[-1] + b[l]
        a.append(np.maximum(0, z) if l < len(w) - 1 else z)
    g = (1.0 / batch) * (1.0 / (1.0 + np.exp(-a[-1])) - y)
    dw, db = [None] * len(w), [None] * len(w)
    for l in range(len(w) - 1, -1, -1):
        dw[l], db[l] = g @ a[l].T, g.sum(axis=1)
        if l > 0:
            g = (w[l].T @ g) * (a[l] > 0)
    return {
        "logits": a[-1].ravel().tolist(),
        "dw": [m.ravel().tolist() for m in dw],
        "db": [m.ravel().tolist() for m in db],
        "wAfterStep": [(w[l] - rate * dw[l]).ravel().tolist() for l in range(len(w))],
    }


def product(m, n, k, ta, tb):
    a = np.random.RandomState(21).randn(m, k) if ta == "n" else np.random.RandomState(21).randn(k, m).T
    b = np.random.RandomState(22).randn(k, n) if tb == "n" else np.random.RandomState(22).randn(n, k).T
    return (a @ b).ravel().tolist()


def step_products(layers, batch):
    """Per layer: W X, dZ X', W' dZ, of operands drawn in the order W, X, dZ, layer by layer from one stream."""
    r = np.random.RandomState(21)
    results = []
    for fan_in, fan_out in zip(layers, layers[1:]):
        w, x, dz = r.randn(fan_out, fan_in), r.randn(fan_in, batch), r.randn(fan_out, batch)
        results.append([(w @ x).ravel().tolist(), (dz @ x.T).ravel().tolist(), (w.T @ dz).ravel().tolist()])
    return results


def iterations_to_target(targets, budget=15000, rate=0.01):
    """Per initialization and target: the first iteration whose stable cost is at most the target, or -1."""

    def circles(n, seed):
        # make_circles of scikit-learn 1.2.1 with noise .05 and factor .8.
        r = np.random.RandomState(seed)
        outer = n // 2
        t = np.linspace(0, 2 * np.pi, outer, endpoint=False)
        s = np.linspace(0, 2 * np.pi, n - outer, endpoint=False)
        points = np.vstack([np.append(np.cos(t), np.cos(s) * 0.8), np.append(np.sin(t), np.sin(s) * 0.8)]).T
        labels = np.hstack([np.zeros(outer), np.ones(n - outer)])
        order = np.arange(n)
        r.shuffle(order)
        points = points[order] + r.normal(scale=0.05, size=points.shape)
        return points.T.copy(), labels[order].reshape(1, -1)

    x, y = circles(300, 1)
    layers = [2, 10, 5, 1]
    scales = {"zeros": lambda n: 0.0, "random": lambda n: 10.0, "he": lambda n: np.sqrt(2.0 / n), "xavier": lambda n: np.sqrt(1.0 / n)}
    hits = {}
    for init, scale in scales.items():
        stream = np.random.RandomState(3)
        w = [stream.randn(layers[l + 1], layers[l]) * scale(layers[l]) for l in range(3)]
        b = [np.zeros((size, 1)) for size in layers[1:]]
        hits[init] = {str(t): -1 for t in targets}
        for i in range(budget + 1):
            a1 = np.maximum(0, w[0] @ x + b[0])
            a2 = np.maximum(0, w[1] @ a1 + b[1])
            z = w[2] @ a2 + b[2]
            cost = np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))
            for t in targets:
                if cost <= t and hits[init][str(t)] < 0:
                    hits[init][str(t)] = i
            g = (1 / (1 + np.exp(-z)) - y) / 300
            g2 = (w[2].T @ g) * (a2 > 0)
            g1 = (w[1].T @ g2) * (a1 > 0)
            for l, (d, inp) in enumerate([(g1, x), (g2, a1), (g, a2)]):
                w[l] = w[l] - rate * (d @ inp.T)
                b[l] = b[l] - rate * d.sum(axis=1, keepdims=True)
    return hits


np.seterr(all="ignore")
json.dump(
    {
        "what": "NumPy " + np.__version__ + ", float64, scripts/golden/benchmarks_golden.py",
        "network": {f"{'-'.join(map(str, l))} {n}": network(l, n, 1e-12) for l, n in [([3, 4, 2, 1], 5), ([2, 10, 5, 1], 30), ([17, 13, 7, 1], 19)]},
        "stepProducts": {f"{'-'.join(map(str, l))} {n}": step_products(l, n) for l, n in [([3, 4, 2, 1], 5), ([17, 13, 7, 1], 19)]},
        "gemm": {f"{m} {n} {k} {ta}{tb}": product(m, n, k, ta, tb) for m, n, k in [(3, 4, 5), (13, 7, 11)] for ta in "nt" for tb in "nt"},
        "fill": {init: (np.random.RandomState(3).randn(6, 5) * s).ravel().tolist() for init, s in [("zeros", 0.0), ("random", 10.0), ("he", np.sqrt(2.0 / 5)), ("xavier", np.sqrt(1.0 / 5))]},
        "firstHit": iterations_to_target([0.6, 0.2]),
    },
    open("/dev/stdout", "w"),
    indent=None,
    separators=(",", ":"),
)
