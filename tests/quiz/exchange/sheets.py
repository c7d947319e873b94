"""Sheets of every form, made by hand and at random."""

from hypothesis import strategies as st

from lesson.quiz.exchange.sheet import Choice, Choices, Number, Pairs, Ranking, Sheet

SCRIPT = "<script>alert('a & b')</script>]]>"


def sheet(form, id_="t.one", text="Which?"):
    return Sheet(
        id=id_,
        stem=text,
        why=f"Because {text}",
        hints=(f"Hint {text}",),
        sources=("Currin2015",),
        claims=("C09",),
        prediction=True,
        form=form,
    )


def single(text="One"):
    options = (
        Choice("first", text, f"No: {text}", right=False),
        Choice("second", f"{text}, rather", f"Yes: {text}", right=True),
        Choice("third", f"{text}, or not", f"Nor: {text}", right=False),
    )
    return Choices(options, several=False)


def multiple(text="One"):
    fourth = Choice("fourth", f"{text} too", "Yes, too.", right=True)
    return Choices((*single(text).options, fourth), several=True)


def number(step=None):
    return Number(2.5, 3.5, 0, 10, " mm", step, below="Less.", near="Near.", above="More.")


def ranking(text="skin"):
    return Ranking((("skin", text), ("muscle", f"{text} below"), ("bone", f"{text} last")))


def pairs(text="L5"):
    return Pairs((("l5", text, "big toe"), ("s1", "S1", f"{text}: heel")), ("nose", f"{text}?"))


def every_form(text="One"):
    return [single(text), multiple(text), number(), ranking(text), pairs(text)]


TEXTS = st.text(min_size=1, max_size=40).filter(str.strip) | st.just(SCRIPT)
