from typing import Annotated, Any

import pytest
from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from lesson.data_files.expected import expected

KINDS: list[tuple[Any, object, str]] = [
    (Annotated[float, Field(gt=0)], 0, "expected a number above 0"),
    (Annotated[float, Field(ge=0)], -1, "expected a number from 0 up"),
    (Annotated[float, Field(lt=2.5)], 3, "expected a number below 2.5"),
    (Annotated[int, Field(le=120)], 121, "expected a number of at most 120"),
    (Annotated[float, Field(allow_inf_nan=False)], float("nan"), "expected a number"),
    (int, "many", "expected a whole number"),
    (int, 1.5, "expected a whole number"),
    (float, "much", "expected a number"),
    (Annotated[str, StringConstraints(max_length=2)], "abc", "expected at most 2 letters"),
    (bool, "perhaps", "expected true or false"),
]


@pytest.mark.parametrize(("kind", "given", "said"), KINDS)
def test_what_was_expected_is_said_in_the_lessons_own_words(kind, given, said):
    with pytest.raises(ValidationError) as wrong:
        TypeAdapter(kind).validate_python(given)
    assert expected(wrong.value.errors()[0]) == said
