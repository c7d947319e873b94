"""What pydantic expected of a value, in the lesson's words."""

from typing import Any


def expected(item: Any) -> str:
    """Say what one of pydantic's errors expected, beginning with a small letter."""
    if item["type"] == "missing":
        return "expected, but missing"
    if item["type"] == "extra_forbidden":
        return "unknown field"
    if item["type"] in ("model_type", "model_attributes_type", "dict_type"):
        return "expected fields with names"
    message = str(item["msg"]).removeprefix("Value error, ")
    message = message.replace("Input should be", "Expected", 1)
    return f"{message[0].lower()}{message[1:]}"
