"""The lesson on paper: handouts without and with answers, and a teacher's key to each page."""

from lesson.handout.key import answer_key, picture_notes

__all__ = ["answer_key", "picture_notes"]
