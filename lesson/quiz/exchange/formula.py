"""A formula of MathML written in one line, so that what is raised, lowered or divided stays so."""

from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import local_name

_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def in_one_line(formula: Element) -> str:
    """Return a formula as one types it, such as 5x² + (1)/(2)."""
    name = local_name(formula)
    if name.startswith("annotation"):
        return ""
    parts = [in_one_line(part) for part in formula if local_name(part)]
    if name == "mfrac" and len(parts) == 2:
        return f"({parts[0]})/({parts[1]})"
    if name in ("msup", "msub") and len(parts) == 2:
        return parts[0] + shifted(parts[1], up=name == "msup")
    if name == "msubsup" and len(parts) == 3:
        return parts[0] + shifted(parts[1], up=False) + shifted(parts[2], up=True)
    if name == "msqrt":
        return f"√({''.join(parts)})"
    if name == "mroot" and len(parts) == 2:
        return f"{shifted(parts[1], up=True)}√({parts[0]})"
    if name == "mfenced":
        return f"{formula.get('open', '(')}{', '.join(parts)}{formula.get('close', ')')}"
    own = " ".join((formula.text or "").split())
    return own + "".join(parts)


def shifted(text: str, *, up: bool) -> str:
    """Return text raised or lowered: in signs that are, or else behind ^ or _."""
    table, sign = (_RAISED, "^") if up else (_LOWERED, "_")
    text = text.strip()
    if all(ord(letter) in table for letter in text):
        return text.translate(table)
    return f"{sign}({text})" if len(text) > 1 else sign + text
