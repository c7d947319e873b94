"""Teach from a page: large type, big controls, answers that wait until they are asked for."""

from lesson.projecting.card import present

__all__ = ["present"]
