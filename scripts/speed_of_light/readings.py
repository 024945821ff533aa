"""One measured iteration, and the table that holds them all: measurements.csv, from which everything else is computed."""
import csv
from dataclasses import asdict, dataclass, fields
from typing import Optional

SCHEMA = 1
STEP, PRODUCTS, ELEMENTWISE, UPDATE, READ = "step", "products", "elementwise", "update", "read"
COLD, WARMUP, MEASURED = "cold", "warmup", "measured"


@dataclass(frozen=True)
class Reading:
    """One iteration, or with status failed one contestant's failure in a round.

    `seconds_per_op` is of one step, of its products alone, of its element-wise work alone, of an update (a training's time through
    15,000), of reading the inputs once. `phase` is cold (the first training), warmup or measured. `others_cpu_share` is the part of all
    CPUs' time that went to other processes in that trial.
    """

    schema: int
    utc: str
    round: int
    position: int
    case: str
    layers: str
    batch: int
    threads: int
    contestant: str
    version: str
    kernel: str
    quantity: str
    phase: str
    iteration: Optional[int]
    seconds_per_op: Optional[float]
    alloc_bytes_per_op: Optional[float]
    others_cpu_share: Optional[float]
    status: str
    error: str


def failure(common, error):
    """The row of a contestant that failed; `common` are the columns that identify it."""
    empty = dict(version="", kernel="", quantity="", phase="", iteration=None)
    empty.update(seconds_per_op=None, alloc_bytes_per_op=None, others_cpu_share=None)
    return Reading(**common, **empty, status="failed", error=error)


COLUMNS = [field.name for field in fields(Reading)]


class Table:
    """Rows that are on the disk as soon as they are measured."""

    def __init__(self, path):
        self.file = open(path, "x", newline="", encoding="utf-8")
        self.writer = csv.DictWriter(self.file, COLUMNS, lineterminator="\n")
        self.writer.writeheader()

    def append(self, readings):
        for reading in readings:
            row = asdict(reading)
            self.writer.writerow({key: "" if value is None else value for key, value in row.items()})
        self.file.flush()

    def close(self):
        self.file.close()


def read(path):
    """The rows of a measurements.csv; a ValueError names what is wrong with it."""
    with open(path, newline="", encoding="utf-8") as file:
        table = csv.DictReader(file)
        if table.fieldnames != COLUMNS:
            raise ValueError(f"{path}: is no measurements.csv of schema {SCHEMA}; its columns are {table.fieldnames}")
        return [parse(row, f"{path}, line {table.line_num}") for row in table]


def parse(row, where):
    try:
        if int(row["schema"]) != SCHEMA:
            raise ValueError(f"schema {row['schema']}, not {SCHEMA}")
        return Reading(**{field.name: value(field.type, row[field.name]) for field in fields(Reading)})
    except (TypeError, ValueError) as e:
        raise ValueError(f"{where}: {e}") from e


def value(kind, text):
    if text == "" and kind in (Optional[int], Optional[float]):
        return None
    return {Optional[int]: int, Optional[float]: float}.get(kind, kind)(text)
