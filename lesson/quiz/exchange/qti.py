"""Questions as a QTI 2.1 content package: one zip file with a manifest and an item a question.

Source: IMS Content Packaging 1.1.4 as QTI 2.1 uses it,
https://www.imsglobal.org/question/qtiv2p1/imsqti_integrationv2p1.html
"""

import io
import zipfile
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from lesson.quiz.exchange.qti_item import qti_item
from lesson.quiz.exchange.qti_parts import root
from lesson.quiz.exchange.sheet import Loss, Sheet

MANIFEST = "http://www.imsglobal.org/xsd/imscp_v1p1"
SCHEMA = "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd"
#: The same questions make the same bytes: a package says nothing of when it was made.
NO_TIME = (1980, 1, 1, 0, 0, 0)


def qti_package(sheets: Iterable[Sheet]) -> tuple[bytes, tuple[Loss, ...]]:
    """Return the questions as a zipped package, and what could not be carried."""
    losses: list[Loss] = []
    items: dict[str, bytes] = {}
    for sheet in sheets:
        if sheet.form is None:
            losses.append(Loss(sheet.id, "left out: it asks for a place in a picture"))
            continue
        items[sheet.id], lost = qti_item(sheet)
        losses += [Loss(sheet.id, what) for what in lost]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(_entry("imsmanifest.xml"), _manifest(items))
        for id_, item in items.items():
            package.writestr(_entry(_file(id_)), item)
    return packed.getvalue(), tuple(losses)


def _manifest(items: Iterable[str]) -> bytes:
    manifest = root("manifest", MANIFEST, SCHEMA, {"identifier": "questions"})
    metadata = ET.SubElement(manifest, "metadata")
    ET.SubElement(metadata, "schema").text = "QTIv2.1 Package"
    ET.SubElement(metadata, "schemaversion").text = "1.0.0"
    ET.SubElement(manifest, "organizations")
    resources = ET.SubElement(manifest, "resources")
    for id_ in items:
        resource = ET.SubElement(
            resources,
            "resource",
            identifier=f"resource-{id_}",
            type="imsqti_item_xmlv2p1",
            href=_file(id_),
        )
        ET.SubElement(resource, "file", href=_file(id_))
    written: bytes = ET.tostring(manifest, encoding="utf-8", xml_declaration=True)
    return written


def _file(id_: str) -> str:
    return f"items/{id_}.xml"


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, NO_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry
