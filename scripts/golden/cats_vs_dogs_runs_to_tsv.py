#!/usr/bin/env python3
"""Writes cats-vs-dogs-runs.tsv, the golden costs of the cats-vs-dogs runs, from their JSON form (first argument).

The JSON holds what NumPy 1.24.2 computed in float64, with 17 significant digits; this only changes the form: run, number of
iterations as the blog counts them, cost; then the training accuracy.
"""
import json
import sys

golden = json.load(open(sys.argv[1]))
print(f"# {golden['what']}")
print("# NumPy 1.24.2, float64; the cost after n iterations is that of the state before update n - 1, counted from 0")
for run, values in golden["runs"].items():
    for iterations, cost in values["cost"].items():
        print(run, iterations, cost, sep="\t")
    print(run, "accuracy", values["train_accuracy"], sep="\t")
