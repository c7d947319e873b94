"""The three things a card can do with its questions."""

from enum import StrEnum


class Purpose(StrEnum):
    """What a card is for."""

    ASK = "ask"
    PREDICT = "predict"
    RECALL = "recall"
