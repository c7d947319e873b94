"""What pydantic expected of a value, in the lesson's words."""

from typing import Any

#: By pydantic's name for what was wrong: what is said instead, with places for its limits.
WORDS = {
    "missing": "expected, but missing",
    "extra_forbidden": "unknown field",
    "model_type": "expected fields with names",
    "model_attributes_type": "expected fields with names",
    "dict_type": "expected fields with names",
    "greater_than": "expected a number above {gt:g}",
    "greater_than_equal": "expected a number from {ge:g} up",
    "less_than": "expected a number below {lt:g}",
    "less_than_equal": "expected a number of at most {le:g}",
    "finite_number": "expected a number",
    "float_type": "expected a number",
    "float_parsing": "expected a number",
    "int_type": "expected a whole number",
    "int_parsing": "expected a whole number",
    "int_from_float": "expected a whole number",
    "bool_type": "expected true or false",
    "bool_parsing": "expected true or false",
    "string_type": "expected words",
    "string_too_short": "expected words",
    "string_too_long": "expected at most {max_length} letters",
}


def expected(item: Any) -> str:
    """Say what one of pydantic's errors expected, beginning with a small letter."""
    if words := WORDS.get(item["type"]):
        return words.format(**item.get("ctx", {}))
    message = str(item["msg"]).removeprefix("Value error, ")
    message = message.replace("Input should be", "Expected", 1)
    return f"{message[0].lower()}{message[1:]}"
