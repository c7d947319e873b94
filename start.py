"""Open the lesson, or check it: all it needs is Python 3.11 or newer.

    python start.py                     set up what is missing, then open the first page
    python start.py lab --no-browser    the same without a browser (--port N for a fixed port)
    python start.py test                every check that CI runs (or name some: test lint units)
    python start.py notebooks           run every notebook and store what it shows
    python start.py lock                renew requirements.lock from pyproject.toml
    python start.py bench               measure the diagrams beside other ways (--rounds, --out)

Set LESSON_INSTALLER=pip to install with plain pip instead of uv.

An older Python must be able to read this file in order to say that it is too old. That is why
there are no f-strings or annotations here, and why this check comes before the imports.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "The lesson needs Python 3.11 or newer, and this is Python {}.{}. Install a newer one from "
        "python.org, then start the lesson with it.".format(*sys.version_info[:2])
    )

import argparse
import hashlib
import os
import re
import shutil
import socket
import subprocess
import sysconfig
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "lesson.stamp"  # written last: says what a finished environment was made from
CONTRIBUTOR_HEADING = "# From here on: what a contributor checks the pages with.\n"
AGAIN = "then run start.py again."

# What an installer or the system said, and what that means for the person in front of it.
KNOWN_FAULTS = {
    r"No space left|not enough space|[Ee]rrno (28|122)\b|os error (28|112|122)\b|quota exceeded": (
        "The disk is full. Free about 1 GB, " + AGAIN
    ),
    r"(?i)hash mismatch|do not match the hashes": (
        "A downloaded package is not the one this lesson was tested with (its checksum differs), "
        "so it was not installed. Try again on another network; if that does not help, please "
        "tell the lesson's authors."
    ),
    r"(?i)permission denied|access is denied|read-only file system|operation not permitted": (
        "The lesson's folder cannot be written to. Move it to a folder of your own (and on Windows "
        "close every window in which the lesson is still open), " + AGAIN
    ),
    r"(?i)dns error|failed to (fetch|lookup)|error sending request|could not connect|timed out"
    r"|max retries exceeded|newconnectionerror|connection (refused|reset|broken)"
    r"|establish a new connection|name resolution|proxyerror"
    r"|network (is )?(unreachable|connectivity)": (
        "The packages could not be downloaded. Check the internet connection (and the proxy, if "
        "there is one), " + AGAIN
    ),
}


class Fault(Exception):
    """Something that went wrong and that a sentence can explain."""


def explain(words):
    """Turn the words of an installer or of the system into a sentence, if they are known."""
    for pattern, sentence in KNOWN_FAULTS.items():
        if re.search(pattern, words):
            return sentence
    return None


def tell(sentence):
    """Say in one line what happens now."""
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def inside(folder, scheme="venv"):
    """The environment's own "scripts" or "purelib" folder, wherever this system puts it."""
    return Path(sysconfig.get_path(folder, scheme, {"base": str(VENV)}))


def python(windows=os.name == "nt"):
    """The environment's own Python."""
    if windows:
        return inside("scripts", "nt_venv") / "python.exe"
    return inside("scripts", "posix_venv") / "python"


# ------------------------------------------------------------------------------ setting up


def set_up(part):
    """Make the environment hold what a "learner" or a "contributor" needs, if it does not yet."""
    made = STAMP.read_text("utf-8") if STAMP.exists() and python().exists() else ""
    if made in (stamp(part), stamp("contributor")):
        return
    STAMP.unlink(missing_ok=True)
    if made != stamp("learner"):
        tell("Setting up: making the lesson's own Python environment in " + VENV.name + " ...")
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt").create(VENV)
        # A relative path, because older Pythons misread some letters of an absolute one.
        packages = inside("purelib")
        (packages / "lesson.pth").write_text(os.path.relpath(ROOT, packages) + "\n", "utf-8")
    install_locked(part)
    STAMP.write_text(stamp(part), "utf-8")


def stamp(part):
    """Name everything that the environment is made from: a change in any of it makes it anew."""
    made_from = [sys.version, sys.base_prefix, str(ROOT), LOCK.read_text("utf-8")]
    return part + " " + hashlib.sha256("\n".join(made_from).encode()).hexdigest()


def install_locked(part):
    """Install the lock, or the learner's part of it: with uv, or with pip if that cannot be."""
    lock = LOCK.read_text("utf-8")
    wanted = lock if part == "contributor" else lock.partition(CONTRIBUTOR_HEADING)[0]
    uv = find_uv(lock)
    if uv:
        tell("Setting up: installing the lesson's packages (under a minute on most lines) ...")
        words = install([uv, "pip", "install", "--python", python()], wanted)
        if not words:
            return
        tell("uv could not install them ({}); trying pip.".format(words.splitlines()[0]))
    tell("Setting up: installing the lesson's packages with pip (a minute or two) ...")
    words = install(pip_install(), wanted)
    if words:
        last = "\n".join("    " + line for line in words.splitlines()[-15:])
        raise Fault("The packages could not be installed. pip's last words were:\n" + last)


def find_uv(lock):
    """Find uv on this machine or fetch the locked one; None where it cannot be had."""
    if os.environ.get("LESSON_INSTALLER") == "pip":
        return None
    fetched = inside("scripts") / ("uv.exe" if os.name == "nt" else "uv")
    found = shutil.which("uv") or (fetched if fetched.exists() else None)
    if found:
        return found
    tell("Setting up: fetching uv, a fast installer ...")
    entry = re.search(r"^uv==.*\n(?:[ ].*\n)*", lock, re.MULTILINE).group()
    return None if install(pip_install() + ["--only-binary=uv"], entry) else fetched


def pip_install():
    """Begin a pip command that installs into the environment, which has no pip of its own."""
    from_outside = [sys.executable, "-m", "pip", "--python", python()]
    if not run(from_outside + ["--version"]):
        return from_outside + ["install", "--no-user"]
    run([python(), "-m", "ensurepip"])
    return [python(), "-m", "pip", "install", "--no-user"]


def install(command, requirements):
    """Install lines of the lock, each checked by its hash.

    Returns nothing if that worked, the installer's words if another one may do better, and raises
    a Fault where none would.
    """
    lines = VENV / "lesson.txt"
    lines.write_text(requirements, "utf-8")
    words = run(command + ["--quiet", "--no-deps", "--require-hashes", "--requirement", lines])
    if explain(words):
        raise Fault(explain(words))
    return words


def run(command):
    """Run a command quietly; return its words if it failed, otherwise nothing."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=str(ROOT),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    return (done.stdout.strip() or "(none)") if done.returncode else ""


# --------------------------------------------------------------------------------- commands


def lab(options):
    """Open the first page in JupyterLab."""
    if options.port:
        check_port(options.port)
    set_up("learner")
    command = [str(python()), "-P", str(ROOT / "lesson" / "launch.py")]
    command += ["--no-browser"] if options.no_browser else []
    command += ["--port", str(options.port)] if options.port else []
    tell("Opening the lesson ...")
    if os.name != "nt":  # become the server, so that whoever stops this process stops it
        os.execve(command[0], command, environment())
    return subprocess.call(command, env=environment())


def check_port(port):
    """Make sure that nobody else answers at this port."""
    with socket.socket() as probe:
        if os.name != "nt":  # where this option would share the port instead
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            raise Fault(
                "Port {} is taken or not allowed. Choose another with --port, or leave --port out "
                "to let the lesson find a free one.".format(port)
            )


def check(options):
    """Test, run the notebooks or renew the lock: .ci/checks.py does that in the environment."""
    set_up("contributor")
    command = [str(python()), "-P", str(ROOT / ".ci" / "checks.py"), options.command]
    return subprocess.call(command + options.names, cwd=str(ROOT), env=environment())


def bench(options):
    """Measure the diagrams beside their peers: .ci/bench.py does that, in .venv-bench."""
    import tomllib  # not in the Pythons that this file must still be able to refuse

    global VENV, STAMP
    VENV = ROOT / ".venv-bench"  # the peers stay out of what learners and tests are given
    STAMP = VENV / "lesson.stamp"
    set_up("contributor")
    (VENV / ".gitignore").write_text("*\n", "utf-8")
    add_peers(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"])
    command = [str(python()), "-P", str(ROOT / ".ci" / "bench.py"), "--rounds", str(options.rounds)]
    command += ["--out", str(Path(options.out).resolve())] if options.out else []
    return subprocess.call(command + options.names, cwd=str(ROOT), env=environment())


def add_peers(groups):
    """Install the "bench" group beside the lock: its bounds' newest, so without hashes."""
    added, wanted = VENV / "bench.stamp", "\n".join(groups["bench"])
    if added.exists() and added.read_text("utf-8") == wanted:
        return
    tell("Setting up: installing what the diagrams are compared with ...")
    uv = find_uv(LOCK.read_text("utf-8"))
    installer = [uv, "pip", "install", "--python", python()] if uv else pip_install()
    words = run(installer + ["--quiet"] + groups["bench"])
    if words:
        raise Fault(explain(words) or "The peers could not be installed:\n" + words)
    added.write_text(wanted, "utf-8")


def environment():
    """The variables for Jupyter: its settings, trust and history stay inside this folder."""
    theirs = ("JUPYTER", "IPYTHON", "PYTHON")  # the last may hide our packages or forbid caches
    kept = {k: v for k, v in os.environ.items() if not k.startswith(theirs) or k == "JUPYTER_TOKEN"}
    own = ROOT / ".jupyter"
    (own / "ipython").mkdir(parents=True, exist_ok=True)
    kept.update(JUPYTER_CONFIG_DIR=str(own / "config"), JUPYTER_DATA_DIR=str(own / "data"))
    kept.update(JUPYTER_RUNTIME_DIR=str(own / "runtime"), IPYTHONDIR=str(own / "ipython"))
    return kept


def main(arguments=None):
    """Do what was asked; say in a sentence what stands in the way."""
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=shape)
    commands = ["lab", "test", "notebooks", "lock", "bench"]
    parser.add_argument("command", nargs="?", choices=commands, default="lab")
    parser.add_argument("names", nargs="*", help="with test, bench: only these checks, contestants")
    parser.add_argument("--no-browser", action="store_true", help="with lab: print the address")
    parser.add_argument("--port", type=int, help="with lab: answer here, not at any free port")
    parser.add_argument("--rounds", type=int, default=6, help="with bench: measure so many times")
    parser.add_argument("--out", help="with bench: write the table to this file, too")
    options = parser.parse_args(arguments)
    try:
        return {"lab": lab, "bench": bench}.get(options.command, check)(options)
    except Fault as fault:
        return str(fault)
    except OSError as error:
        return explain(str(error)) or "The lesson could not be set up: {}.".format(error)
    except KeyboardInterrupt:
        return "\nStopped. Run start.py again to go on."


if __name__ == "__main__":
    sys.exit(main())
