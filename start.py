"""Open the lesson, or check it: all it needs is Python 3.11 or newer.

    python start.py                     set up what is missing, then open the first page
    python start.py lab --no-browser    the same without a browser (--port N for a fixed port)
    python start.py update              take the newest version (update --back: the one before it)
    python start.py setup               set up what is missing, and open nothing
    python start.py run MODULE ...      a command of the lesson, such as lesson.handout 02 --pdf
    python start.py run lesson check    what in the questions, claims, words and pages breaks a rule
    python start.py test                every check that CI runs (or name some: test lint units)
    python start.py test fast           what to run while working: under a minute
    python start.py build               build lesson/static from lesson/frontend (watch: at each change)
    python start.py notebooks           run every notebook and store what it shows
    python start.py lock                renew requirements.lock from pyproject.toml
    python start.py licences            list the licences of what a learner is given
    python start.py audit               ask PyPI for known weaknesses of these packages
    python start.py bench               measure the diagrams beside other ways (--rounds, --out)

Set LESSON_INSTALLER=pip to install with plain pip instead of uv.

An older Python must be able to read this file in order to say that it is too old. That is why
there are no f-strings or annotations here, and why this check comes before the imports. What it
starts with lies in `starting`.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "The lesson needs Python 3.11 or newer, and this is Python {}.{}. Install a newer one from "
        "python.org, then start the lesson with it.".format(*sys.version_info[:2])
    )

import argparse
import os
import socket
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))  # where Python was told not to look beside its script

from starting.environment import Environment
from starting.telling import Fault, crash, explain, tell
from starting.updating import Checkout


def lab(options):
    """Open the first page in JupyterLab."""
    if options.port:
        check_port(options.port)
    ours = Environment(ROOT)
    ours.set_up("learner")
    command = [str(ours.python), "-P", str(ROOT / "starting" / "launch.py")]
    command += ["--no-browser"] if options.no_browser else []
    command += ["--port", str(options.port)] if options.port else []
    tell("Opening the lesson ...")
    if os.name != "nt":  # become the server, so that whoever stops this process stops it
        os.execve(command[0], command, ours.variables())
    return subprocess.call(command, env=ours.variables())


def setup(_options):
    """Set up what a learner needs, for a start without a network."""
    Environment(ROOT).set_up("learner")
    return 0


def update(options):
    """Take the newest version, or the one before it; what it starts with is then its own."""
    checkout = Checkout(ROOT, Environment(ROOT).own_folder / "updated_from")
    if options.back:
        checkout.go_back()
    else:
        checkout.update()
    return subprocess.call([sys.executable, str(ROOT / "start.py"), "setup"])


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


def run(words):
    """Run a command of the lesson in the environment; what follows its name is its own."""
    programs = list(ROOT.glob("lesson/__main__.py")) + list(ROOT.glob("lesson/*/__main__.py"))
    known = sorted(".".join(file.parent.relative_to(ROOT).parts) for file in programs)
    if not words or words[0] not in known:
        asked = "{} cannot be run".format(words[0]) if words else "Name what to run"
        raise Fault("{}; there are {}.".format(asked, ", ".join(known)))
    ours = Environment(ROOT)
    ours.set_up("learner")
    if words[0] == "lesson":
        add_measures(ours)
    code = subprocess.call([str(ours.python), "-P", "-m"] + words, env=ours.variables())
    return ended(words[0], code)


def add_measures(ours):
    """Add what only a contributor has: some checks of content measure with it."""
    try:
        ours.set_up("contributor")
    except Fault as fault:
        tell("{}\nMeanwhile some checks are left out, and named.".format(fault))


def check(options):
    """Whatever a contributor asks for: .ci/checks.py does it, in the environment."""
    ours = Environment(ROOT)
    ours.set_up("contributor")
    command = [str(ours.python), "-P", str(ROOT / ".ci" / "checks.py"), options.command]
    code = subprocess.call(command + options.names, cwd=str(ROOT), env=ours.variables())
    return ended(options.command, code)


def ended(what, code):
    """Return a command's exit code, as a shell tells it; say so if a signal ended it."""
    sentence = crash(what, code)
    if sentence is None:
        return code
    sys.stderr.write(sentence + "\n")
    return 128 - code if code < 0 else 1


def bench(options):
    """Measure the diagrams beside their peers: .ci/bench.py does that, in .venv-bench."""
    ours = Environment(ROOT, ".venv-bench")  # the peers stay out of what others are given
    ours.set_up("contributor")
    (ours.folder / ".gitignore").write_text("*\n", "utf-8")
    add_peers(ours)
    command = [str(ours.python), "-P", str(ROOT / ".ci" / "bench.py")]
    command += ["--rounds", str(options.rounds)]
    command += ["--out", str(Path(options.out).resolve())] if options.out else []
    code = subprocess.call(command + options.names, cwd=str(ROOT), env=ours.variables())
    return ended("bench", code)


def add_peers(ours):
    """Install pyproject.toml's "bench" group beside the lock."""
    import tomllib  # not in the Pythons that this file must still be able to refuse

    peers = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"][
        "bench"
    ]
    added = ours.folder / "bench.stamp"
    if added.exists() and added.read_text("utf-8") == "\n".join(peers):
        return
    tell("Setting up: installing what the diagrams are compared with ...")
    ours.installer.newest(peers, ours.lock())
    added.write_text("\n".join(peers), "utf-8")


def main(arguments=None):
    """Do what was asked; say in a sentence what stands in the way."""
    shape = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=shape)
    commands = [
        "lab",
        "setup",
        "update",
        "run",
        "test",
        "build",
        "watch",
        "notebooks",
        "lock",
        "licences",
        "audit",
        "bench",
    ]
    parser.add_argument("command", nargs="?", choices=commands, default="lab")
    parser.add_argument("names", nargs="*", help="with test, bench: only these checks, contestants")
    parser.add_argument("--no-browser", action="store_true", help="with lab: print the address")
    parser.add_argument("--back", action="store_true", help="with update: the version before it")
    parser.add_argument("--port", type=int, help="with lab: answer here, not at any free port")
    parser.add_argument("--rounds", type=int, default=6, help="with bench: measure so many times")
    parser.add_argument("--out", help="with bench: write the table to this file, too")
    words = sys.argv[1:] if arguments is None else arguments
    try:
        if words[:1] == ["run"]:  # not for the parser, which would take its options for ours
            return run(words[1:])
        options = parser.parse_intermixed_args(words)
        ours = {"lab": lab, "setup": setup, "update": update, "bench": bench}
        return ours.get(options.command, check)(options)
    except Fault as fault:
        return str(fault)
    except OSError as error:
        return explain(str(error)) or "The lesson could not be set up: {}.".format(error)
    except KeyboardInterrupt:
        return "\nStopped. Run start.py again to go on."


if __name__ == "__main__":
    sys.exit(main())
