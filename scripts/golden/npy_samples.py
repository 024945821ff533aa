#!/usr/bin/env python3
"""Writes npy-samples.zip of core's tests into the folder given: features x and labels y in many .npy and .npz files.

Made with NumPy 1.24.2. x is 5 x 3 (and 5 x 2 x 3 for the arrays of three axes) with values that every type holds; y is
0, 2, 1, 2, 0.
"""
import io
import sys
import zipfile
import numpy as np
from numpy.lib import format as npy

samples = zipfile.ZipFile(f"{sys.argv[1]}/npy-samples.zip", "w", zipfile.ZIP_DEFLATED)
x = (np.arange(15).reshape(5, 3) * 7 + 1).astype("f8")
cube = (np.arange(30).reshape(5, 2, 3) * 4 + 3).astype("f8")
y = np.array([0, 2, 1, 2, 0])


def add(name, content):
    samples.writestr(zipfile.ZipInfo(name), content.getvalue(), zipfile.ZIP_DEFLATED)


def save(name, array, version=None):
    file = io.BytesIO()
    npy.write_array(file, array, version=version)
    add(f"{name}.npy", file)


def save_archive(name, write, **arrays):
    file = io.BytesIO()
    write(file, **arrays)
    add(f"{name}.npz", file)


for dtype in ["f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"]:
    for order, name in [("<", "little"), (">", "big")]:
        for layout in ["C", "F"]:
            for version in [(1, 0), (2, 0), (3, 0)]:
                save(f"x-{dtype}-{name}-{layout}-{version[0]}", np.array(x.astype(order + dtype), order=layout), version)
save("x-b1-C", x % 2 == 0)
save("cube-C", cube)
save("cube-F", np.asfortranarray(cube))
save("y", y)
save("y-column-F", np.asfortranarray(y.reshape(5, 1).astype(">f4")))
save("objects", np.array([[1, "a"]], dtype=object))
save("structured", np.zeros(2, dtype=[("a", "f8"), ("b", "i4")]))
save("complex", np.ones((2, 2), dtype="c16"))
save("text", np.array([["a", "b"]]))
save("half", np.ones((2, 2), dtype="f2"))
save("scalar", np.array(1.5))
save_archive("stored", np.savez, X=x, y=y)
save_archive("deflated", np.savez_compressed, X=x, y=y)
save_archive("named", np.savez, x_train=x, y_train=y)
save_archive("fortran", np.savez, X=np.asfortranarray(x), y=y)
samples.close()
