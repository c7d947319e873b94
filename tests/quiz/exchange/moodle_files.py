"""Moodle XML as others write it, made by hand about this lesson's subject."""

import json
from html import escape

from lesson.quiz.exchange.importing import imported
from lesson.quiz.question import read_question


def question(kind, *parts, text="Which nerve is it?", name="A name"):
    asked = f"<questiontext format='html'><text><![CDATA[{text}]]></text></questiontext>"
    return f"<question type='{kind}'><name><text>{name}</text></name>{asked}{''.join(parts)}</question>"


def answer(words, fraction=0, feedback="", more=""):
    told = f"<feedback><text>{escape(feedback)}</text></feedback>" if feedback else ""
    return f"<answer fraction='{fraction}'><text>{escape(words)}</text>{told}{more}</answer>"


def number(value, tolerance=0, fraction=100, feedback=""):
    return answer(str(value), fraction, feedback, f"<tolerance>{tolerance}</tolerance>")


def pair(thing, match):
    return (
        f"<subquestion format='html'><text><![CDATA[{thing}]]></text>"
        f"<answer><text>{match}</text></answer></subquestion>"
    )


def box(words, group=1, tag="dragbox"):
    return f"<{tag}><text>{words}</text><group>{group}</group></{tag}>"


def category(path, info=""):
    told = f"<info><text>{info}</text></info>" if info else ""
    return f"<question type='category'><category><text>{path}</text></category>{told}</question>"


def brought_in(folder, *questions, topic="t"):
    """The entries of some questions, and all that is told."""
    file = folder / "theirs.xml"
    file.write_text(
        f"<?xml version='1.0' encoding='UTF-8'?><quiz>{''.join(questions)}</quiz>", "utf-8"
    )
    found = imported(file, topic)
    assert found.questions == sum("type='category'" not in each for each in questions)
    return found.entries, [str(loss) for loss in found.losses]


def filled_in(entry):
    """What a teacher makes of an entry who writes what is empty."""
    entry = json.loads(json.dumps(entry)) | {"sources": ["Koes2007"]}
    entry["why"] = entry["why"] or "So it is."
    for name in ("options", "pairs", "items"):
        for part in entry.get(name, ()):
            part["feedback"] = part["feedback"] or "Hm."
    if "feedback" in entry:
        entry["feedback"] = {where: told or "Hm." for where, told in entry["feedback"].items()}
    return read_question(entry)
