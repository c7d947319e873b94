"""Questions: asked, marked and explained."""

from lesson.quiz.asking import ask, predict, recall

__all__ = ["ask", "predict", "recall"]
