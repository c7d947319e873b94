"""What a card is for."""

from enum import StrEnum


class Purpose(StrEnum):
    """Asked and marked, predicted beforehand, looked back on, or marked all at the end."""

    ASK = "ask"
    PREDICT = "predict"
    RECALL = "recall"
    EXAM = "exam"
