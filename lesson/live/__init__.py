"""A diagram on the page: still, described and alive."""

from typing import TYPE_CHECKING, Any

from lesson.live.picture import picture, picture_names

if TYPE_CHECKING:
    from lesson.live.lab_widget import lab

__all__ = ["lab", "picture", "picture_names"]


def __getattr__(name: str) -> Any:
    """Fetch ``lab`` when it is first asked for: pictures need no widgets."""
    if name == "lab":
        from lesson.live.lab_widget import lab

        return lab
    raise AttributeError(name)
