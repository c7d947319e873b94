"""Questions: asked, marked, explained and remembered."""

from lesson.quiz.asking import ask, exam, practise, pre_test, predict, recall

__all__ = ["ask", "exam", "practise", "pre_test", "predict", "recall"]
