"""The figures as Markdown: a table of times, and the targets."""
from .cases import named
from .contestants import C, FLOOR, NUMPY, TORCH
from .figures import STEADY, Figures, unsteady
from .noise import NOISY
from .machine import topology_line
from .readings import COLD, ELEMENTWISE, PRODUCTS, READ, STEP, UPDATE
from .targets import own_floor, ratio, targets


def whole(run, readings):
    """Everything, for the console and report.md."""
    figures = Figures(readings)
    parts = [f"# Speed of light, {run['utc']}", heading(run, readings)]
    for case, threads in run["planned"]:
        parts.append(circles(figures) if case == "circles" else steps(figures, case, threads, run))
    parts += ["## Targets", target_table(figures, run), *failures(readings)]
    return "\n\n".join(parts) + "\n"


def summary(run, readings):
    """The README's: where it was measured, one table of times, and the targets."""
    figures = Figures(readings)
    columns = [(case, threads) for case, threads in run["planned"]]
    header = ["", *(f"{named(case).layers}, {named(case).batch}{threads_text(threads)}" for case, threads in columns)]
    names = []
    for case, threads in columns:
        quantity = figures.main_quantity(case)
        names += [name for name in figures.contestants(case, threads, quantity) if name not in names]
    rows = []
    for name in names:
        cells = [figures.seconds(case, threads, name, figures.main_quantity(case)) for case, threads in columns]
        rows.append([name, *map(duration, cells)])
    return "\n\n".join([heading(run, readings), "Time of one update:", table(header, rows), target_table(figures, run)]) + "\n"


def threads_text(threads):
    return "" if threads == 1 else f", {threads} threads"


def heading(run, readings):
    machine = run["machine"]
    lines = [
        f"- machine: {topology_line(machine)}; {machine['memory_gb']} GB; {machine['system']}",
        f"- {machine['java']}; commit {machine['commit']}",
        f"- {run['rounds']} round(s), every contestant once a round in rotated order; medians of the rounds' medians",
    ]
    trials = {(r.round, r.case, r.threads, r.contestant): r.others_cpu_share for r in readings if r.status == "ok"}
    noisy = [share for share in trials.values() if share is not None and share > NOISY]
    if noisy:
        lines.append(
            f"- noisy: in {len(noisy)} of {len(trials)} trials other processes took more than {NOISY:.0%} of the CPUs' time,"
            f" up to {max(noisy):.0%}"
        )
    changing = [f"{case}{threads_text(t)} {who} {what} ({spread:.1f} x)" for (case, t, who, what), spread in unsteady(readings).items()]
    if changing:
        lines.append(f"- unsteady, iterations of a round differ by more than {STEADY:g} x: {'; '.join(changing)}")
    lines += [f"- {note}" for note in run["notes"]]
    return "\n".join(lines + [f"- measured: {'; '.join(who(readings))}"])


def who(readings):
    """Every contestant with its version and kernel, as it reports them itself."""
    found = dict.fromkeys((r.contestant, r.version, r.kernel) for r in readings if r.status == "ok" and r.version)
    return [f"{name} ({', '.join(filter(None, (version, kernel)))})" for name, version, kernel in found]


def circles(figures):
    """Trainings on circles: what an update takes, and of what."""
    c = figures.seconds("circles", 1, C, UPDATE)
    loops = figures.seconds("circles", 1, FLOOR, ELEMENTWISE)
    rows = []
    for name in figures.contestants("circles", 1, UPDATE):
        update = figures.seconds("circles", 1, name, UPDATE)
        cold = figures.get("circles", 1, name, UPDATE, COLD)
        products = figures.seconds("circles", 1, name, PRODUCTS)
        floor = own_floor(figures, "circles", 1, name)
        rows.append([
            name, duration(update), duration(update * 15000), duration(cold and cold.seconds * 15000),
            number(ratio(update, c)), duration(products), number(ratio(update, floor)), allocated(figures, "circles", 1, name),
        ])
    header = ["", "an update", "a training", "the first, cold", "of C's", "its products", "of products + element-wise loops", "B an update"]
    loops_text = f"The element-wise loops alone take {duration(loops)} an update." if loops else ""
    return f"## {named('circles').title}\n\n{table(header, rows)}\n\n{loops_text}".rstrip()


def steps(figures, case, threads, run):
    """One step of a network: against the backend's own products and the fastest contestant."""
    names = figures.contestants(case, threads, STEP)
    fastest = figures.seconds(case, threads, names[0], STEP) if names else None
    once = figures.seconds(case, threads, C, READ)
    rows = []
    for name in names:
        figure = figures.get(case, threads, name, STEP)
        products = figures.seconds(case, threads, name, PRODUCTS)
        rows.append([
            name, duration(figure.seconds), f"{duration(figure.lowest)} to {duration(figure.highest)}",
            number(ratio(figure.seconds, fastest)), duration(products), number(ratio(figure.seconds, products)),
            f"{named(case).flops / figure.seconds / 1e9:.1f}",
            allocated(figures, case, threads, name),
        ])
    header = ["", "a step", "rounds", "of the fastest", "its products", "of its products", "GFLOP/s", "B a step"]
    text = f"## {named(case).title}{threads_text(threads)}\n\n"
    text += f"{topology_line(run['machine'])}.\n\n" if threads > 1 else ""
    text += table(header, rows)
    return text + (f"\n\nReading X twice in C takes {duration(2 * once)}." if once else "")


def allocated(figures, case, threads, contestant):
    """Bytes a step; JMH's own are among them, spread over the steps of an iteration."""
    figure = figures.get(case, threads, contestant, STEP)
    return "" if figure is None or figure.alloc_bytes is None else f"{figure.alloc_bytes:.1f}"


def target_table(figures, run):
    rows = []
    for target in targets(figures, [tuple(pair) for pair in run["planned"]]):
        unit = " " + target.unit if target.unit else ""
        rows.append([
            named(target.case).layers + threads_text(target.threads), target.what, target.contestant,
            "" if target.value is None else number(target.value) + unit, f"{target.sense} {target.limit:g}{unit}", target.verdict,
        ])
    return table(["network", "what", "backend", "measured", "target", ""], rows)


def failures(readings):
    failed = [f"- round {r.round}, {r.case}{threads_text(r.threads)}, {r.contestant}: {r.error}" for r in readings if r.status != "ok"]
    return ["## Failed", "\n".join(failed)] if failed else []


def number(value):
    return "" if value is None else f"{value:.2f}" if value < 100 else f"{value:.0f}"


def duration(seconds):
    if seconds is None:
        return ""
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size or unit == "µs":
            value = seconds / size
            return f"{value:.{2 if value < 10 else 1 if value < 100 else 0}f} {unit}"
    raise AssertionError


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])
