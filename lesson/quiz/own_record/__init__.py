"""The learner's own record, shown to them: where it lies, how much it holds; saved, or erased."""

from lesson.quiz.own_record.record_widget import my_record

__all__ = ["my_record"]
