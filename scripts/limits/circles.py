"""The circles that the notebooks train on, and He's weights for 2-10-5-1: for peers that have no NumPy, out of Python's library alone.

python3 scripts/limits/circles.py circles.bin      writes X (2 x 300), Y (300), W1, W2, W3, row-major, float64, little-endian
"""
import array
import math
import pathlib
import random
import sys

EXAMPLES, SEED, NOISE, FACTOR = 300, 1, 0.05, 0.8
LAYERS = (2, 10, 5, 1)
GOLDEN = "core/src/main/resources/io/github/initbench/check/circles-runs.tsv"
ROOT = pathlib.Path(__file__).resolve().parents[2]


class NumPyStream:
    """numpy.random.RandomState(seed), as far as circles need it; Python's generator is the same Mersenne Twister."""

    def __init__(self, seed):
        key = [seed]
        for i in range(1, 624):
            key.append((1812433253 * (key[-1] ^ (key[-1] >> 30)) + i) & 0xFFFFFFFF)
        self.random = random.Random()
        self.random.setstate((3, tuple(key) + (624,), None))
        self.cached = None

    def below(self, bound):
        """A whole number from 0 to bound, by masked rejection."""
        mask = (1 << bound.bit_length()) - 1
        while True:
            value = self.random.getrandbits(32) & mask
            if value <= bound:
                return value

    def shuffled(self, values):
        values = list(values)
        for i in range(len(values) - 1, 0, -1):
            j = self.below(i)
            values[i], values[j] = values[j], values[i]
        return values

    def normal(self):
        """By the polar method, two at a time."""
        if self.cached is not None:
            value, self.cached = self.cached, None
            return value
        while True:
            u, v = 2 * self.random.random() - 1, 2 * self.random.random() - 1
            square = u * u + v * v
            if 0 < square < 1:
                scale = math.sqrt(-2 * math.log(square) / square)
                self.cached = scale * u
                return scale * v


def examples():
    """x1, x2, y: scikit-learn's make_circles(300, noise=0.05, random_state=1)."""
    half = EXAMPLES // 2
    angles = [2 * math.pi * i / half for i in range(half)]
    points = [(math.cos(t), math.sin(t), 0.0) for t in angles]
    points += [(FACTOR * math.cos(t), FACTOR * math.sin(t), 1.0) for t in angles]
    stream = NumPyStream(SEED)
    moved = [(a + NOISE * stream.normal(), b + NOISE * stream.normal(), y) for a, b, y in stream.shuffled(points)]
    return [list(column) for column in zip(*moved)]


def golden(quantity):
    """The he run's weights and biases, initial or final, as NumPy has them: W1, b1, W2, b2, W3, b3."""
    rows = [line.rstrip("\n").split("\t") for line in open(ROOT / GOLDEN, encoding="utf-8")]
    found = {row[2]: [float(v) for v in row[3].split(" ")] for row in rows if row[:2] == ["he", quantity]}
    return [found[name + str(layer)] for layer in (1, 2, 3) for name in "Wb"]


def loss(parameters):
    """The mean binary cross-entropy over the circles."""
    x1, x2, targets = examples()
    terms = []
    for a, b, y in zip(x1, x2, targets):
        values = [a, b]
        for layer, (fan_in, fan_out) in enumerate(zip(LAYERS, LAYERS[1:])):
            w, bias = parameters[2 * layer], parameters[2 * layer + 1]
            values = [sum(w[o * fan_in + k] * values[k] for k in range(fan_in)) + bias[o] for o in range(fan_out)]
            values = values if layer == 2 else [max(v, 0.0) for v in values]
        z = values[0]
        terms.append(max(z, 0.0) - z * y + math.log1p(math.exp(-abs(z))))
    return math.fsum(terms) / len(terms)


def write(path):
    values = array.array("d", sum(examples(), []) + sum(golden("initial")[::2], []))
    if sys.byteorder == "big":
        values.byteswap()
    pathlib.Path(path).write_bytes(values.tobytes())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: circles.py FILE")
    write(sys.argv[1])
