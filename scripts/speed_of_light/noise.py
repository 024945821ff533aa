"""What other processes did during a trial: the CPU time that was spent on this machine and not by the trial's own processes."""
import os
import resource
import time

FIELDS_BUSY = (0, 1, 2, 5, 6, 7)  # of /proc/stat: user, nice, system, irq, softirq, steal
NOISY = 0.05
"""The share of all CPUs' time above which a trial counts as noisy."""


class Watch:
    """Counts from its creation on."""

    def __init__(self):
        self.start = time.monotonic()
        self.busy = busy_seconds()
        self.own = own_seconds()

    def others(self):
        """The share of all CPUs' time that went to others since; None where the system does not count."""
        now = busy_seconds()
        if now is None or self.busy is None:
            return None
        elapsed = (time.monotonic() - self.start) * (os.cpu_count() or 1)
        return max(0.0, (now - self.busy - (own_seconds() - self.own)) / elapsed)


def busy_seconds():
    try:
        with open("/proc/stat", encoding="ascii") as stat:
            ticks = [int(word) for word in stat.readline().split()[1:]]
    except OSError:
        return None
    return sum(ticks[i] for i in FIELDS_BUSY) / os.sysconf("SC_CLK_TCK")


def own_seconds():
    """Of this process and of all its descendants that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)
