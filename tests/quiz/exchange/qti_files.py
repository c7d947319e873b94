"""Items and packages of QTI as others write them, made by hand about this lesson's subject."""

import io
import zipfile

from lesson.quiz.exchange.importing import imported

TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates"
V2P1, V2P2 = (f"http://www.imsglobal.org/xsd/imsqti_v2p{n}" for n in (1, 2))


def declared(
    *right, cardinality="single", base="identifier", worth=(), otherwise=0, id_="RESPONSE"
):
    values = "".join(f"<value>{each}</value>" for each in right)
    entries = "".join(f"<mapEntry mapKey='{key}' mappedValue='{each}'/>" for key, each in worth)
    mapping = f"<mapping defaultValue='{otherwise}'>{entries}</mapping>" if worth else ""
    correct = f"<correctResponse>{values}</correctResponse>" if right else ""
    return (
        f"<responseDeclaration identifier='{id_}' cardinality='{cardinality}' baseType='{base}'>"
        f"{correct}{mapping}</responseDeclaration>"
    )


def choices(*words, kind="choice", shuffle="true", tag="simpleChoice"):
    parts = "".join(
        f"<{tag} identifier='{letter}'>{each}</{tag}>"
        for letter, each in zip("abcdefgh", words, strict=False)
    )
    asks = f"{kind}Interaction"
    return f"<{asks} responseIdentifier='RESPONSE' shuffle='{shuffle}'>{parts}</{asks}>"


def sets(left, right):
    lists = "".join(
        "<simpleMatchSet>"
        + "".join(
            f"<simpleAssociableChoice identifier='{id_}' matchMax='1'>{text}</simpleAssociableChoice>"
            for id_, text in each.items()
        )
        + "</simpleMatchSet>"
        for each in (left, right)
    )
    return (
        f"<matchInteraction responseIdentifier='RESPONSE' shuffle='true'>{lists}</matchInteraction>"
    )


def rules(*parts, template=""):
    if template:
        return f"<responseProcessing template='{TEMPLATES}/{template}'/>"
    return f"<responseProcessing>{''.join(parts)}</responseProcessing>"


def outcome(id_, base="identifier", cardinality="single"):
    return f"<outcomeDeclaration identifier='{id_}' cardinality='{cardinality}' baseType='{base}'/>"


def set_outcome(id_, expression):
    return f"<setOutcomeValue identifier='{id_}'>{expression}</setOutcomeValue>"


def value(text, base="identifier"):
    return f"<baseValue baseType='{base}'>{text}</baseValue>"


VARIABLE, CORRECT = "<variable identifier='RESPONSE'/>", "<correct identifier='RESPONSE'/>"


def when(test, then, otherwise=""):
    else_ = f"<responseElse>{otherwise}</responseElse>" if otherwise else ""
    return f"<responseCondition><responseIf>{test}{then}</responseIf>{else_}</responseCondition>"


def modal(outcome_id, id_, text, how="show"):
    return (
        f"<modalFeedback outcomeIdentifier='{outcome_id}' identifier='{id_}' showHide='{how}'>"
        f"{text}</modalFeedback>"
    )


def item(body, *parts, before="", title="A title", version=V2P1, **about):
    more = "".join(f" {name}='{each}'" for name, each in about.items())
    return (
        f"<?xml version='1.0' encoding='UTF-8'?><assessmentItem xmlns='{version}' identifier='i1' "
        f"title='{title}' timeDependent='false'{more}>{before}"
        f"<itemBody><p>Which is it?</p>{body}</itemBody>{''.join(parts)}</assessmentItem>"
    )


def manifest(*hrefs, kind="imsqti_item_xmlv2p1"):
    resources = "".join(
        f"<resource identifier='r{number}' type='{kind}' href='{href}'/>"
        for number, href in enumerate(hrefs)
    )
    return (
        "<manifest xmlns='http://www.imsglobal.org/xsd/imscp_v1p1'>"
        f"<resources>{resources}</resources></manifest>"
    )


def package(files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def brought_in(folder, content, topic="t"):
    """What comes of a file, and all that is told."""
    file = folder / "theirs"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    found = imported(file, topic)
    return found.entries, [str(loss) for loss in found.losses]
