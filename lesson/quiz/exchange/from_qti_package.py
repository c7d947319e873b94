"""A package of QTI: a zip file with a manifest that names its items. Nothing of it is unpacked.

Source: IMS Content Packaging 1.1.4 as QTI 2.1 uses it,
https://www.imsglobal.org/question/qtiv2p1/imsqti_integrationv2p1.html
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterable
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from lesson.data_files.plain_xml import NotPlainXml, local_name, parsed_xml
from lesson.quiz.errors import BadFile
from lesson.quiz.exchange.foreign import LeftOut, quoted
from lesson.quiz.exchange.from_qti import item_question
from lesson.quiz.exchange.gathering import Foreign
from lesson.quiz.exchange.sheet import Loss

MANIFEST = "imsmanifest.xml"
#: An item is a few thousand bytes; what is longer once it is unpacked is something else.
MOST_BYTES = 5_000_000
MOST_BYTES_IN_ALL = 100_000_000
MOST_ITEMS = 20_000
#: The second are items with help for those who see or hear little.
ITEMS = ("imsqti_item_xmlv2", "imsqti_apipitem_xmlv2")


def package_questions(content: bytes, file: str, topic: str) -> tuple[list[Foreign], list[Loss]]:
    """Return the questions of a package, and what is lost of no single one.

    Raises
    ------
    BadFile
        If it is no package of QTI 2, naming the file, the place in it and what was expected.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _Package(package, file).questions(topic)
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise BadFile(f"{file}: expected a zip file that is whole ({error})") from error


class _Package:
    def __init__(self, package: zipfile.ZipFile, file: str) -> None:
        self._package, self._file = package, file
        self._names = set(package.namelist())
        self._left = MOST_BYTES_IN_ALL

    def questions(self, topic: str) -> tuple[list[Foreign], list[Loss]]:
        manifests = [name for name in self._names if posixpath.basename(name) == MANIFEST]
        if not manifests:
            raise BadFile(
                f"{self._file}: expected an {MANIFEST} in it, as a package of QTI has one"
            )
        place = min(manifests, key=lambda name: (name.count("/"), name))
        try:
            manifest = self._xml(place)
        except LeftOut as error:
            raise BadFile(f"{self._file}, {place}: {error}") from error
        found: list[Foreign] = []
        losses: list[Loss] = []
        for resource in (each for each in manifest.iter() if local_name(each) == "resource"):
            kind = resource.get("type", "")
            if kind.startswith(ITEMS):
                found.append(self._question(resource, posixpath.dirname(place), topic))
            elif kind.startswith("imsqti_test_xmlv2"):
                said = "a test, with its parts and rules: its questions come in one by one"
                losses.append(Loss(topic, f"not taken: {quoted(resource.get('href', ''))}, {said}"))
        if not found:
            raise BadFile(
                f"{self._file}, {place}: expected items of QTI 2.1 or 2.2{_has(manifest)}"
            )
        if len(found) > MOST_ITEMS:
            raise BadFile(f"{self._file}, {place}: expected at most {MOST_ITEMS} items")
        return found, losses

    def _question(self, resource: Element, folder: str, topic: str) -> Foreign:
        """Return an item, or what stands for one that cannot be read."""
        href = unquote(resource.get("href", ""))
        try:
            item = self._xml(self._inside(folder, href))
            if local_name(item) != "assessmentItem":
                raise LeftOut(f"expected <assessmentItem>, not <{local_name(item)}>")
        except LeftOut as error:
            return Foreign("", topic, href, _raising(error))
        return item_question(item, topic)

    def _inside(self, folder: str, href: str) -> str:
        place = posixpath.normpath(posixpath.join(folder, href.replace("\\", "/")))
        if place.startswith(("/", "..")) or place not in self._names:
            raise LeftOut("the package has no such file")
        return place

    def _xml(self, place: str) -> Element:
        try:
            with self._package.open(place) as entry:
                content = entry.read(min(MOST_BYTES, self._left) + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise LeftOut("it cannot be unpacked, as the zip file is damaged") from error
        except (NotImplementedError, RuntimeError) as error:  # locked, or packed in another way
            raise LeftOut(
                "it cannot be unpacked; expected a zip file without a password"
            ) from error
        self._left -= len(content)
        if len(content) > MOST_BYTES or self._left < 0:
            raise LeftOut(f"expected at most {MOST_BYTES} bytes, and {MOST_BYTES_IN_ALL} in all")
        try:
            return parsed_xml(content)
        except NotPlainXml as error:
            raise LeftOut(f"line {error.line}: {error}") from error


def _raising(error: LeftOut):  # type: ignore[no-untyped-def]
    def entry() -> tuple[dict[str, object], list[str]]:
        raise error

    return entry


def _has(manifest: Element) -> str:
    kinds: Iterable[str] = {
        each.get("type", "") for each in manifest.iter() if local_name(each) == "resource"
    }
    if any(kind.startswith(("imsqti_xmlv1", "imsqti_asiv1")) for kind in kinds):
        return ", not QTI 1.2: export QTI 2.1 there"
    if any("v3p" in kind for kind in kinds):
        return ", not QTI 3: export QTI 2.1 or 2.2 there"
    return ""
