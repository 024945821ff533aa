#!/usr/bin/env python3
"""Writes circles-runs.tsv, the golden values of the circles runs, from their JSON form (first argument).

The JSON holds what NumPy 1.24.2 and scikit-learn 1.2.1 computed in float64, with 17 significant digits; this only
changes the form: run, quantity, key and row-major values between tabs.
"""
import json
import sys

golden = json.load(open(sys.argv[1]))
print(f"# {golden['what']}")
print(f"# NumPy {golden['numpy']}, scikit-learn {golden['sklearn']}, float64")


def flat(value):
    return [x for row in value for x in flat(row)] if isinstance(value, list) else [value]


for run, quantities in golden["runs"].items():
    for quantity, value in quantities.items():
        entries = value.items() if isinstance(value, dict) else [("-", value)]
        for key, values in entries:
            print(run, quantity, key, " ".join(str(x) for x in flat(values)), sep="\t")
