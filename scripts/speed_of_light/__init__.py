"""scripts/speed-of-light: cases -> contestants -> readings (measurements.csv) -> medians -> targets -> report."""
