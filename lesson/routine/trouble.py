"""What a learner or caller is told when something given cannot be used."""


class BadInput(ValueError):
    """Something given cannot be used; the message is one sentence that names it."""
