"""A diagram on the page: still, described and alive."""

from lesson.live.picture import picture, picture_names

__all__ = ["picture", "picture_names"]
