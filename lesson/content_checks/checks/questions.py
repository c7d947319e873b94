"""The questions: sound, complete, each in its place and asked once."""

from collections import Counter
from collections.abc import Iterator

from lesson.content_checks.content import Content
from lesson.content_checks.finding import Finding
from lesson.content_checks.registry import check
from lesson.quiz.bank import read_bank
from lesson.quiz.places import find_picture, misplaced
from lesson.quiz.topics import topic_names

TOPICS = {"start", "nerve", "irritation", "pelvis", "daily", "massage", "routine"}
FEWEST = 125
FEWEST_OF = {"hotspot": 16, "estimate": 11, "multiple": 8, "numeric": 6, "single": 60}
FEWEST_ORDERED_OR_MATCHED = 12
#: The calls of a page that are given ids of questions.
ASKING = ("ask", "exam", "predict", "recall")


@check("questions")
def questions_are_sound(content: Content) -> Iterator[Finding]:
    """Every field of every question can be used, and what a hotspot asks for can be pointed at."""
    folder = content.file("questions")
    _, problems = read_bank(folder)
    for problem in (*problems, *misplaced(folder)):
        yield Finding.of(problem)


@check("questions")
def questions_cover_every_topic(content: Content) -> Iterator[Finding]:
    """The bank covers every topic, with enough questions of every type."""
    if len(content.questions) < FEWEST:
        words = f"expected {FEWEST} questions or more, not {len(content.questions)}"
        yield Finding("questions", "", words)
    covered = {each.fields["id"].split(".")[0] for each in content.questions}
    for topic in sorted(TOPICS ^ covered):
        there = "no question is" if topic in TOPICS else "a question is"
        yield Finding("questions", "", f"{there} of the topic {topic!r}")
    for kind, least in FEWEST_OF.items():
        if (count := len(content.questions_of(kind))) < least:
            yield Finding("questions", "", f"expected {least} of type {kind} or more, not {count}")
    if (count := len(content.questions_of("order", "match"))) < FEWEST_ORDERED_OR_MATCHED:
        words = f"expected {FEWEST_ORDERED_OR_MATCHED} of type order or match, not {count}"
        yield Finding("questions", "", words)


@check("questions")
def every_claim_is_asked_about(content: Content) -> Iterator[Finding]:
    """Every claim of the ledger is asked about."""
    asked = {claim for each in content.questions for claim in each.fields.get("claims", [])}
    for id_ in content.claims:
        if id_ not in asked:
            yield content.finding("evidence/claims.yaml", id_, "no question asks about it", "id")


@check("questions")
def questions_stand_in_their_file(content: Content) -> Iterator[Finding]:
    """A question stands in the file of its topic."""
    for each in content.questions:
        if not each.fields["id"].startswith(f"{each.file.stem}."):
            yield Finding.at(each, f"expected {each.file.stem}. before its name", "id")


@check("questions")
def no_two_questions_ask_the_same(content: Content) -> Iterator[Finding]:
    """No two questions have the same stem."""
    stems = Counter(each.fields["stem"].casefold() for each in content.questions)
    for each in content.questions:
        if stems[each.fields["stem"].casefold()] > 1:
            yield Finding.at(each, "another question asks the same", "stem")


@check("questions")
def topics_have_names(content: Content) -> Iterator[Finding]:
    """Every topic of the bank has a name of its own in topics.yaml."""
    names = content.loaded(topic_names, "topics.yaml")
    for topic in sorted({each.fields["id"].partition(".")[0] for each in content.questions}):
        if topic not in names:
            yield Finding("topics.yaml", "", f"expected the topic {topic!r}")
    for id_, name in names.items():
        if list(names.values()).count(name) > 1:
            yield content.finding("topics.yaml", id_, "expected a name of its own", "name")


@check("questions")
def hotspots_do_not_name_what_is_right(content: Content) -> Iterator[Finding]:
    """A hotspot names a structure once, and its words do not give away what is right."""
    for each in content.questions_of("hotspot"):
        picture = find_picture(each.fields["picture"])
        spoken_of = [*each.fields["right"], *each.fields.get("elsewhere", {})]
        if len(set(spoken_of)) < len(spoken_of):
            yield Finding.at(each, "expected each structure once, right or elsewhere", "right")
        told = {field: each.fields[field] for field in ("stem", "alt")}
        told["hints"] = " ".join(each.fields.get("hints", []))
        for structure in each.fields["right"]:
            name = (picture.names if picture else {}).get(structure, structure).split(",")[0]
            for field, words in told.items():
                if name.casefold() in words.casefold():
                    yield Finding.at(each, f"it names what is right, {name!r}", field)


@check("questions")
def pages_ask_questions_that_exist(content: Content) -> Iterator[Finding]:
    """Every question that a page asks is in the bank."""
    known = {each.fields["id"] for each in content.questions}
    for page in content.pages:
        for call in ASKING:
            for id_ in page.calls(call):
                if id_ not in known:
                    words = f"there is no question {id_!r}"
                    yield page.finding(words, page.cell_calling(call, id_))
