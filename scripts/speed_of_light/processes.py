"""Programs that are started and must end well."""
import os
import subprocess

LIMIT_SECONDS = 900


class Failed(Exception):
    """A program ended badly; the message is one line with the reason. `refused` where it did not accept the request."""

    def __init__(self, message, refused=False):
        super().__init__(message)
        self.refused = refused


def run(command, environment=None, folder=None):
    """The program's standard output; `folder` is its working directory."""
    try:
        ended = subprocess.run(
            command,
            cwd=folder,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", **(environment or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=LIMIT_SECONDS,
        )
    except subprocess.TimeoutExpired as e:
        raise Failed(f"{command[0]}: killed after {LIMIT_SECONDS} s") from e
    except OSError as e:
        raise Failed(f"{command[0]}: {e.strerror}") from e
    if ended.returncode != 0:
        raise Failed(reason(command, ended), ended.returncode == 2)
    return ended.stdout


def reason(command, ended):
    """The cause of an exception if there is one, else the last line."""
    lines = [line.strip() for line in (ended.stdout + "\n" + ended.stderr).splitlines() if line.strip()]
    causes = [line for line in lines if "Exception: " in line or "Error: " in line]
    return (causes or lines or [f"{command[0]}: exit code {ended.returncode}"])[-1]


def pairs(output):
    """The lines that a peer prints: a key, a tab, a value."""
    return [tuple(line.split("\t", 1)) for line in output.splitlines() if "\t" in line]
