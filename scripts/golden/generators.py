#!/usr/bin/env python3
"""Writes generators.tsv, the golden values of the data generators: from scikit-learn what it has, from NumPy the rest.

Made with NumPy 1.24.2 and scikit-learn 1.2.1, float64. A row is the generator's name, its settings, the seed, the points
row-major and the classes, between tabs. Every number reads back exactly.
"""
import numpy as np
import sklearn
from sklearn.datasets import make_blobs, make_circles, make_gaussian_quantiles, make_moons


def spirals(samples, arms, noise, s):
    points, classes = [], []
    for a in range(arms):
        n = samples // arms + (a < samples % arms)
        r = np.arange(1, n + 1) / n
        t = 2 * np.pi * a / arms + 4 * r
        if noise:
            t = t + s.normal(scale=noise, size=n)
        points.append(np.c_[r * np.sin(t), r * np.cos(t)])
        classes += [a] * n
    p = s.permutation(samples)
    return np.vstack(points)[p], np.array(classes)[p]


def xor(samples, noise, s):
    signs = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]])[np.arange(samples) % 4]
    x = signs * s.random_sample((samples, 2))
    y = np.arange(samples) % 2
    p = s.permutation(samples)
    x, y = x[p], y[p]
    return (x + s.normal(scale=noise, size=x.shape) if noise else x), y


def circles(samples, noise, factor, s):
    return make_circles(samples, noise=noise or None, factor=factor, random_state=s)


def moons(samples, noise, s):
    return make_moons(samples, noise=noise or None, random_state=s)


def blobs(samples, features, centers, std, s):
    return make_blobs(samples, features, centers=centers, cluster_std=std, random_state=s)


def blobs_around(samples, features, centers, std, center_seed, s):
    """Around the centers that the stream of center_seed begins with."""
    given = make_blobs(centers, features, centers=centers, random_state=center_seed, return_centers=True)[2]
    return make_blobs(samples, centers=given, cluster_std=std, random_state=s)


def quantiles(samples, features, classes, s):
    return make_gaussian_quantiles(n_samples=samples, n_features=features, n_classes=classes, random_state=s)


CASES = [
    ("circles", circles, [(9, 0.1, 0.5), (2, 0.3, 0.0), (12, 0, 0.8)]),
    ("moons", moons, [(2, 0.1), (3, 0), (7, 0.3), (50, 0), (101, 0.05)]),
    ("blobs", blobs, [(2, 1, 2, 1.0), (11, 2, 3, 0.5), (20, 5, 7, 2.5), (33, 13, 4, 1.0), (6, 2, 3, 0.0)]),
    ("blobs-around", blobs_around, [(10, 2, 4, 1.0, 3), (23, 3, 2, 0.1, 8)]),
    ("gaussian-quantiles", quantiles, [(2, 1, 2), (7, 2, 3), (25, 3, 4), (41, 10, 5), (10, 2, 2)]),
    ("spirals", spirals, [(2, 2, 0.1), (30, 3, 0.2), (23, 5, 0.0), (32, 3, 0.5)]),
    ("xor", xor, [(2, 0.1), (9, 0), (30, 0.2), (31, 0.05)]),
]


def text(values):
    return " ".join(repr(v) for v in np.asarray(values).ravel().tolist())


print(f"# NumPy {np.__version__}, scikit-learn {sklearn.__version__}, float64, scripts/golden/generators.py")
print("# generator, settings, seed, points (row-major), classes")
for name, generate, settings in CASES:
    for setting in settings:
        for seed in (0, 3):
            x, y = generate(*setting, np.random.RandomState(seed))
            print(name, " ".join(map(str, setting)), seed, text(x), text(y), sep="\t")
