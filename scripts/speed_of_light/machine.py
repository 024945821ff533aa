"""The machine as it shows itself: recorded with the figures, as none of them means anything without it."""
import os
import pathlib
import platform
import re

from . import processes

LSCPU_KEYS = (
    "Model name",
    "CPU(s)",
    "Thread(s) per core",
    "Core(s) per socket",
    "Socket(s)",
    "L1d cache",
    "L2 cache",
    "L3 cache",
    "Hypervisor vendor",
)


def cores():
    """The CPUs that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def describe(java):
    return {
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "cpus_usable": cores(),
        "topology": topology(),
        "memory_gb": memory(),
        "java": processes.run([*java, "--version"]).splitlines()[0],
        "python": platform.python_version(),
        "commit": commit(),
    }


def topology():
    """What lscpu says of cores, threads and caches; empty without it."""
    try:
        lines = processes.run(["lscpu"], {"LC_ALL": "C"}).splitlines()
    except processes.Failed:
        return {}
    said = dict(map(str.strip, line.split(":", 1)) for line in lines if ":" in line)
    return {key: said[key] for key in LSCPU_KEYS if key in said}


def topology_line(machine):
    """One line to stand beside figures of several threads."""
    said = machine["topology"]
    if not said:
        return f"{machine['cpus_usable']} usable CPUs; lscpu is missing, so cores and caches are unknown"
    per_core = said.get("Thread(s) per core", "?")
    line = (
        f"{said.get('Model name', 'unknown CPU')}: {said.get('CPU(s)', '?')} CPUs, {said.get('Socket(s)', '?')} socket(s) of"
        f" {said.get('Core(s) per socket', '?')} cores, {per_core} thread(s) a core; L1d {said.get('L1d cache', '?')},"
        f" L2 {said.get('L2 cache', '?')}, L3 {said.get('L3 cache', '?')}; {machine['cpus_usable']} usable"
    )
    if "Hypervisor vendor" in said:
        line += f"; as {said['Hypervisor vendor']} shows it to its guest"
    return line


def memory():
    try:
        kilobytes = re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())
    except OSError:
        return None
    return round(int(kilobytes.group(1)) / 2**20, 1) if kilobytes else None


def commit():
    root = str(pathlib.Path(__file__).resolve().parents[2])
    try:
        named = processes.run(["git", "-C", root, "rev-parse", "HEAD"]).strip()
        return named + (" (changed)" if processes.run(["git", "-C", root, "status", "--porcelain"]).strip() else "")
    except processes.Failed:
        return "unknown"
