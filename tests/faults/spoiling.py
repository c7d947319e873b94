"""Sound files spoilt in the ways in which files are spoilt: the same seed spoils one alike."""

import copy
import io
import json
import re
import zipfile
from html import escape
from random import Random

import yaml

DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
DEEP = 40_000

#: What may stand where something else was expected.
ODD = (
    None, True, False, 0, 1, -1, 2.5, 10**400, -(10**18), 1e308, 5e-324,
    float("nan"), float("inf"), float("-inf"), "", " ", "x", "NaN", "1e999", "-0", "\u0000", "\ud7ff",
    "…", "☃" * 50, "x" * 5_000, "../../etc/passwd", "/etc/passwd", "C:\\boot.ini", "{0}", "{x.__class__}",
    "%s%n", "<script>alert(1)</script>", "__class__", [], {}, [[]], [None], [[], []], {"": None},
    {"id": "x"}, ["x", "x"], [1, "x"], [float("nan")] * 2, {"x": {"x": []}}, list(range(50)),
    {1: 2}, {None: 1}, {True: "x"}, {"__proto__": 1}, "2026-02-30", "12:61", "1_000", "0x1F", "~",
)  # fmt: skip

#: Pieces of text that a parser may trip over.
SCRAPS = (
    "\n", "\t", "\r\n", "\x00", "\x1b[31m", "\ufeff", "\u2028", "-", "- ", ":", ": ", "?", "? [a]: b\n",
    "{", "}", "[", "]", ",", '"', "'", "|", ">", "#", "&a ", "*a", "&a [*a]", "<<: *a\n", "<<: 1\n", "!!",
    "!!int x", "!!binary x", "!!set {a}", "!!omap [a]", "!!timestamp x", "!!float {}", "!!null 1",
    "!x y", "%YAML 9.9\n", "---\n", "...\n", "--- a\n--- b\n", "2026-13-45", "1:99:99", "99999-01-01",
    "!!python/name:os.system", "!!python/object/apply:os.system ['touch executed']",
    "!!python/object/new:os.system ['touch executed']", "!!python/module:os", "NaN", "Infinity",
    "1e999", "-", "\\u0000", "\\ud800", "\\x", "null", "true", ";", "\t;\t", '""', '"\n', "é", "ÿ" * 9,
)  # fmt: skip

#: Whole files that no mutation of a sound one leads to.
STRANGE = (
    b"", b" ", b"\n\n\n", b"\x00", b"\x00" * 4096, b"\xff\xfe", b"\xef\xbb\xbf", b"\xef\xbb\xbf[]",
    b"[]", b"{}", b"null", b"0", b'""', b"- ", b"- -\n", b"- []", b"- {}", b"- null\n- 1\n", b"[1, 2]",
    b"[{}]", b"[[]]", b"%", b"&a [*a]", b"- &a [*a]", b"- &a {a: *a}", b"? ? ? ?", b"\xc3\x28", b"\x80",
    "- é: ü".encode("latin-1"), "- a: b".encode("utf-16"), b"a,b\n1", b",,,\n,,,", b'"', b'a,"b\n',
    b"[" * DEEP, b"[" * DEEP + b"]" * DEEP, b"- " * DEEP + b"a", b'{"a":' * DEEP + b"1" + b"}" * DEEP,
    b"- a: " + b"[" * DEEP + b"]" * DEEP, b"- a: " + b"{a: " * DEEP + b"1" + b"}" * DEEP,
    b'{"a": 1, "a": 2}', b'[NaN, Infinity, -Infinity]', b"1" * 5_000, b"- a: " + b"1" * 5_000,
    b"- !!python/object/apply:os.system ['touch executed']", b"SQLite format 3\x00", b"PK\x03\x04",
    b"- a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
        b"  %c: &%c [%b]\n" % (98 + n, 98 + n, b", ".join([b"*%c" % (97 + n)] * 9)) for n in range(9)
    ),
)  # fmt: skip


def spoiled(content: bytes, kind: str, seed: int, most_entries: int = 0) -> bytes:
    """Return a sound file's bytes spoilt once to four times.

    `kind` is yaml, json, csv, xml or zip, of XML. Of more than `most_entries` entries of a list, or of the mapping
    called structures, some few are kept, as short files are read fast; 0 keeps all.
    """
    chance = Random(seed)
    way = chance.random()
    if way < 0.03:
        return chance.choice(STRANGE)
    if kind == "zip" and way < 0.8:
        return _spoiled_package(content, chance)
    if kind == "zip":
        return _spoiled_bytes(content, chance)
    if kind == "xml":
        text = _spoiled_markup(content.decode("utf-8"), chance)
    elif kind == "csv":
        text = _spoiled_table(content.decode("utf-8"), chance)
    else:
        text = _spoiled_tree(content, kind, chance, most_entries, changes=0 if way < 0.3 else 1)
    if way < 0.45 or (kind == "csv" and way < 0.7):
        text = _spoiled_text(text, chance)
    spoilt = text.encode("utf-8", "surrogatepass")
    return _spoiled_bytes(spoilt, chance) if way > 0.92 else spoilt


def _spoiled_tree(content, kind, chance, most_entries, changes):
    tree = thinned(_parsed(content, kind), chance, most_entries)
    for _ in range(changes * chance.choice((1, 1, 1, 2, 4))):
        tree = _changed(tree, chance)
    if kind == "json":
        return json.dumps(tree, ensure_ascii=chance.random() < 0.5)
    return yaml.dump(tree, Dumper=DUMPER, allow_unicode=True, sort_keys=False)


_PARSED = {}


def _parsed(content, kind):
    if content not in _PARSED:
        read = json.loads if kind == "json" else lambda it: yaml.load(it, Loader=yaml.CSafeLoader)
        _PARSED[content] = read(content.decode("utf-8"))
    return _PARSED[content]


def thinned(tree, chance, most):
    """A copy of a tree, without most of its entries."""
    if most and isinstance(tree, list) and len(tree) > most:
        kept = set(chance.sample(range(len(tree)), most))
        tree = [entry for number, entry in enumerate(tree) if number in kept]
    if most and isinstance(tree, dict) and len(tree.get("structures", ())) > most:
        names = chance.sample(sorted(tree["structures"]), most)
        tree = tree | {"structures": {name: tree["structures"][name] for name in names}}
    return copy.deepcopy(tree)


def _changed(tree, chance):
    """Change one place of a tree, deep or not."""
    holder, steps = [tree], 0
    parent, key = holder, 0
    while chance.random() < 0.85 and steps < 12:
        here = parent[key]
        if not isinstance(here, dict | list) or not here:
            break
        keys = list(here) if isinstance(here, dict) else range(len(here))
        parent, key, steps = here, chance.choice(keys), steps + 1
    _change(parent, key, chance)
    return holder[0]


def _change(parent, key, chance):
    here = parent[key]
    way = chance.randrange(7)
    if way == 0 and steps_away(parent, key):
        del parent[key]
    elif way == 1 and isinstance(parent, list):
        parent.insert(key, copy.deepcopy(here))
    elif way == 1 and isinstance(parent, dict):
        parent[str(key) + "_" if chance.random() < 0.5 else odd_key(chance)] = parent.pop(key)
    elif way == 2:
        parent[key] = [here]
    elif way == 3 and isinstance(here, int | float) and not isinstance(here, bool):
        parent[key] = chance.choice(
            (-here, here * 10**9, here / 7 if abs(here) < 1e300 else 0.5, str(here), -1, 10**30)
        )
    elif way == 4 and isinstance(here, str):
        parent[key] = chance.choice(
            (here.upper(), here * 40, here[:1], f" {here}", here + "\n", "{" + here)
        )
    elif way == 5 and isinstance(here, list) and len(here) > 1:
        parent[key] = here[: chance.randrange(len(here))] if chance.random() < 0.5 else here[::-1]
    else:
        parent[key] = copy.deepcopy(chance.choice(ODD))


def steps_away(parent, key):
    """Whether a place can be deleted: the root of all cannot."""
    return not (isinstance(parent, list) and len(parent) == 1 and key == 0)


def odd_key(chance):
    """Something that a field may wrongly be called."""
    return chance.choice(
        ("", "x", " ", "id ", 1, None, True, 2.5, "__class__", "é", "a" * 300, "<b>")
    )


def _spoiled_table(text, chance):
    lines = text.splitlines()
    if len(lines) > 60:  # the first lines, or the whole: a piece of a sweep is no sweep
        lines = lines[: chance.choice((2, 5, 30, len(lines)))]
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(lines)) if chance.random() < 0.7 else 0
        cells = lines[at].split(",")
        way, cell = chance.randrange(8), chance.randrange(len(cells))
        if way == 0 and len(lines) > 1:
            del lines[at]
            continue
        if way == 1:
            lines.insert(at, lines[at])
            continue
        if way == 2:
            del cells[cell]
        elif way == 3:
            cells.insert(cell, chance.choice(cells))
        elif way == 4:
            cells[cell] = chance.choice(lines).split(",")[0]
        else:
            cells[cell] = str(chance.choice((*ODD, "1e5", "-999", "1,5", "nan", "inf", "0", "3.7")))
        lines[at] = ",".join(cells)
    return "\n".join(lines) + "\n"


def _spoiled_text(text, chance):
    for _ in range(chance.choice((1, 1, 2, 3))):
        at = chance.randrange(len(text) + 1)
        to = min(len(text), at + chance.choice((0, 0, 1, 1, 5, 40)))
        text = text[:at] + chance.choice(("", *SCRAPS)) + text[to:]
    return text


def _spoiled_markup(text, chance):
    """XML with a name, a value or some words of it exchanged, left out or made odd."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        pieces = [each.span() for each in re.finditer(r"<[^>]*>|[\w.-]+|\"[^\"]*\"", text)]
        if not pieces:
            break
        (start, end), (other, last) = chance.choice(pieces), chance.choice(pieces)
        odd = escape(str(chance.choice(ODD)), quote=True)
        new = chance.choice(("", odd, text[other:last], text[start:end] * 2, "9" * 5_000, "<b>"))
        text = text[:start] + new + text[end:]
    return text


def _spoiled_package(content, chance):
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        worst = chance.choice(old.namelist())
        for name in old.namelist():
            entry = old.read(name)
            new.writestr(name, spoiled(entry, "xml", chance.random()) if name == worst else entry)
    return packed.getvalue()


def _spoiled_bytes(content, chance):
    at = chance.randrange(len(content) + 1)
    way = chance.randrange(5)
    if way == 0:
        return content[:at]
    if way == 1:
        return b"\xef\xbb\xbf" + content
    if way == 2:
        return content.decode("utf-8", "replace").encode("utf-16")
    if way == 3:
        return content[:at] + chance.randbytes(chance.choice((1, 3, 20))) + content[at:]
    return content.replace(b"\n", b"\r\n" if chance.random() < 0.5 else b"\r")
