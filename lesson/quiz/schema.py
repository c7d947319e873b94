"""The JSON Schema of a question file, so that editors can help while it is written."""

import json
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from lesson.quiz.bank import questions_folder
from lesson.quiz.question import Question
from lesson.whole_file import write_whole

FILE = "schema.json"


def question_schema() -> dict[str, Any]:
    """Return the schema of a file of data/questions, made from the definitions themselves."""
    schema = TypeAdapter(list[Annotated[Question, Field(discriminator="type")]]).json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Questions of the lesson",
        **schema,
    }


def schema_text() -> str:
    """Return what data/questions/schema.json should hold."""
    return json.dumps(question_schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def write_schema() -> str:
    """Write the schema beside the questions; return where."""
    file = questions_folder() / FILE
    write_whole(file, schema_text().encode())
    return str(file)
