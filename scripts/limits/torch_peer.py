#!/usr/bin/env python3
"""The same training in PyTorch on the CPU, as one writes it there: float64, Linear and ReLU, BCEWithLogitsLoss, SGD, full batch.

torch_peer.py step LAYERS BATCH THREADS [WARMUPS SECONDS ITERATIONS SECONDS]    one update of LAYERS on BATCH examples
torch_peer.py circles FILE TRAININGS                                            15,000 updates of 2-10-5-1 on what circles.py wrote
torch_peer.py version
"""
import array
import sys

import torch

import timing

torch.set_default_dtype(torch.float64)


def network(sizes):
    layers = []
    for fan_in, fan_out in zip(sizes, sizes[1:]):
        layers += [torch.nn.Linear(fan_in, fan_out), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


def updates(net, x, y, rate):
    optimizer = torch.optim.SGD(net.parameters(), lr=rate)
    loss = torch.nn.BCEWithLogitsLoss()

    def update():
        optimizer.zero_grad()
        loss(net(x), y).backward()
        optimizer.step()

    return update


def step(layers, batch, threads, *times):
    torch.set_num_threads(int(threads))
    torch.manual_seed(1)
    sizes = [int(size) for size in layers.split("-")]
    x, y = torch.randn(int(batch), sizes[0]), (torch.rand(int(batch), 1) > 0.5).double()
    warmups, warmup_seconds, count, seconds = times or ("3", "0.5", "5", "0.5")
    timing.iterations(
        updates(network(sizes), x, y, 1e-12), int(warmups), float(warmup_seconds), int(count), float(seconds))


def circles(file, trainings):
    torch.set_num_threads(1)
    values = array.array("d")
    with open(file, "rb") as stored:
        values.frombytes(stored.read())
    if sys.byteorder == "big":
        values.byteswap()
    x, y, w1, w2, w3 = torch.tensor(values).split([600, 300, 20, 50, 5])
    x, y = x.reshape(2, 300).T.contiguous(), y.reshape(300, 1)
    net = network([2, 10, 5, 1])
    update = updates(net, x, y, 0.01)

    def train():
        with torch.no_grad():
            for layer, weights in zip(net[::2], (w1, w2, w3)):
                layer.weight.copy_(weights.reshape(layer.weight.shape))
                layer.bias.zero_()
        for _ in range(15000):
            update()

    timing.trainings(train, int(trainings))
    with torch.no_grad():
        timing.show("loss", torch.nn.BCEWithLogitsLoss()(net(x), y).item())


def version():
    torch.ones(2, 2) @ torch.ones(2, 2)
    timing.show("version", torch.__version__)
    timing.show("blas", timing.blas())


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] not in ("step", "circles", "version"):
        sys.exit(__doc__)
    globals()[sys.argv[1]](*sys.argv[2:])
