#!/usr/bin/env python3
"""Writes digits-runs.tsv, the golden values of the digits runs, from their JSON form (first argument).

The JSON holds what NumPy 1.24.2 computed in float64, with 17 significant digits; this only changes the form: run, quantity,
key and value between tabs.
"""
import json
import sys

golden = json.load(open(sys.argv[1]))
print(f"# {golden['what']}")
print("# NumPy 1.24.2, float64; learning rate 0.5")
for run in golden["runs"].values():
    print(f"# {run['init']}: {run['layers']} {run['hidden']}")
    for updates, loss in run["loss_after_n_updates"].items():
        print(run["init"], "loss", updates, loss, sep="\t")
    print(run["init"], "train_accuracy", "-", run["train_accuracy_after_300"], sep="\t")
