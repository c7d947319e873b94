"""What an item of QTI answers to a response: its rules followed, as far as the common ones go."""

import math
from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import local_name
from lesson.errors import LessonError
from lesson.quiz.exchange.from_qti_declared import NUMBERS, Declared

#: A single value, or a list of several; None is no value.
Value = Any
#: An item that people write has far fewer.
MOST_RULES = 2_000


class NotFollowed(LessonError):
    """A rule is not one of those that are followed here."""


class _Done(LessonError):
    """The item has no more to say to this response."""


def outcomes(
    item: Element, declared: Mapping[str, Declared], responses: Mapping[str, Value]
) -> dict[str, Value]:
    """Return the outcomes of some responses, SCORE among them where the item has one.

    Raises
    ------
    NotFollowed
        If a rule is not one of those that are followed here.
    """
    rules = next((child for child in item if local_name(child) == "responseProcessing"), None)
    if rules is not None and sum(1 for _ in rules.iter()) > MOST_RULES:
        raise NotFollowed("too many rules")
    try:
        following = _Following(declared, responses, _beginning(item))
        if rules is not None:
            following.follow(rules)
    except (TypeError, ValueError, ArithmeticError, IndexError) as error:  # rules that do not fit
        raise NotFollowed(str(error)) from error
    return following.found


def typed(text: str, base: str) -> Value:
    """Return a value as its base type has it."""
    if base == "boolean":
        return text.strip() == "true"
    return float(text) if base in NUMBERS else text.strip()


class _Following:
    def __init__(
        self,
        declared: Mapping[str, Declared],
        responses: Mapping[str, Value],
        found: dict[str, Value],
    ) -> None:
        self._declared, self._responses, self.found = declared, responses, found

    def follow(self, rules: Element) -> None:
        """Follow the rules, or the template that they name."""
        if not len(rules) and rules.get("template"):
            return self._template(rules.get("template", ""))
        try:
            return self._all(rules)
        except _Done:
            return None

    def _template(self, address: str) -> None:
        name = address.rpartition("/")[2].partition(".")[0]
        if name == "match_correct":
            right = all(
                _same(self._responses.get(id_), each.right_value())
                for id_, each in self._declared.items()
            )
            self.found["SCORE"] = 1.0 if right else 0.0
        elif name == "map_response":
            self.found["SCORE"] = sum(map(self._mapped, self._declared))
        else:
            raise NotFollowed(address)

    def _all(self, rules: Iterable[Element]) -> None:
        for rule in rules:
            name = local_name(rule)
            if name == "setOutcomeValue":
                self.found[rule.get("identifier", "")] = self._value(rule[0])
            elif name == "responseCondition":
                self._condition(rule)
            elif name == "responseProcessingFragment":
                self._all(rule)
            elif name == "exitResponse":
                raise _Done("exitResponse")
            elif name:
                raise NotFollowed(name)

    def _condition(self, rule: Element) -> None:
        for branch in rule:
            if local_name(branch) == "responseElse":
                return self._all(branch)
            if local_name(branch) and self._value(branch[0]) is True:
                return self._all(list(branch)[1:])
        return None

    def _value(self, of: Element) -> Value:
        name, id_ = local_name(of), of.get("identifier", "")
        if name == "variable":
            return self._responses[id_] if id_ in self._responses else self.found.get(id_)
        if name == "correct" and id_ in self._declared:
            return self._declared[id_].right_value()
        if name == "mapResponse" and id_ in self._declared:
            return self._mapped(id_)
        if name == "baseValue":
            return typed(of.text or "", of.get("baseType", ""))
        if name == "null":
            return None
        parts = [self._value(part) for part in of if local_name(part)]
        return _reckoned(of, name, parts)

    def _mapped(self, id_: str) -> float:
        return self._declared[id_].mapped(self._responses.get(id_))


def _reckoned(of: Element, name: str, parts: list[Value]) -> Value:
    if name == "isNull":
        return parts[0] is None or parts[0] in ("", [])
    if name in ("and", "or"):
        return all(part is True for part in parts) if name == "and" else True in parts
    if name in ("multiple", "ordered"):
        return [each for part in parts for each in (part if isinstance(part, list) else [part])]
    if any(part is None for part in parts):
        return None
    if name == "not":
        return not parts[0]
    if name in ("match", "stringMatch"):
        return _same(*parts)
    if name == "equal":
        return _equal(of, *parts)
    if name == "member":
        return parts[0] in parts[1]
    if name == "contains":
        return all(each in parts[0] for each in parts[1])
    compared = {"lt": -1, "gt": 1, "lte": -1, "gte": 1}.get(name)
    if compared is not None:
        one, other = map(float, parts)
        return (one - other) * compared > 0 or (name.endswith("te") and one == other)
    if name in ("sum", "product"):
        return (sum if name == "sum" else math.prod)(map(float, parts))
    if name == "subtract":
        return float(parts[0]) - float(parts[1])
    raise NotFollowed(name)


def _equal(of: Element, one: Value, other: Value) -> bool:
    mode, near = of.get("toleranceMode", "exact"), of.get("tolerance", "0").split()
    if mode == "exact":
        return bool(float(one) == float(other))
    below, above = float(near[0]), float(near[-1])
    if mode == "relative":
        below, above = (abs(float(one)) * each / 100 for each in (below, above))
    return bool(float(one) - below <= float(other) <= float(one) + above)


def _same(one: Value, other: Value) -> bool:
    if isinstance(one, list) and isinstance(other, list):
        return sorted(map(str, one)) == sorted(map(str, other))
    return bool(one == other)


def _beginning(item: Element) -> dict[str, Value]:
    """Return the outcomes before any rule is followed."""
    found: dict[str, Value] = {}
    for child in item:
        if local_name(child) == "outcomeDeclaration":
            values = [typed(each, child.get("baseType", "")) for each in _default(child)]
            several = child.get("cardinality") in ("multiple", "ordered")
            found[child.get("identifier", "")] = values if several else (values or [None])[0]
    return found


def _default(declaration: Element) -> list[str]:
    return [
        value.text or ""
        for child in declaration
        if local_name(child) == "defaultValue"
        for value in child
    ]
