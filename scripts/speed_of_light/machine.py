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
    """What lscpu reports of cores, threads and caches; empty without it."""
    try:
        lines = processes.run(["lscpu"], {"LC_ALL": "C"}).splitlines()
    except processes.Failed:
        return {}
    found = dict(map(str.strip, line.split(":", 1)) for line in lines if ":" in line)
    return {key: found[key] for key in LSCPU_KEYS if key in found}


def topology_line(machine):
    """One line to stand beside figures of several threads."""
    cpu = machine["topology"]
    if not cpu:
        return f"{machine['cpus_usable']} usable CPUs; lscpu is missing, so cores and caches are unknown"
    per_core = cpu.get("Thread(s) per core", "?")
    line = (
        f"{cpu.get('Model name', 'unknown CPU')}: {cpu.get('CPU(s)', '?')} CPUs, {cpu.get('Socket(s)', '?')} socket(s) of"
        f" {cpu.get('Core(s) per socket', '?')} cores, {per_core} thread(s) a core; L1d {cpu.get('L1d cache', '?')},"
        f" L2 {cpu.get('L2 cache', '?')}, L3 {cpu.get('L3 cache', '?')}; {machine['cpus_usable']} usable"
    )
    if "Hypervisor vendor" in cpu:
        line += f"; as {cpu['Hypervisor vendor']} shows it to its guest"
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
