"""Questions: asked, marked, explained and remembered."""

from lesson.quiz.asking import ask, exam, post_test, practise, pre_test, predict, recall

__all__ = ["ask", "exam", "post_test", "practise", "pre_test", "predict", "recall"]
