"""Packages of QTI that are handed in: looked into, never unpacked, and whatever is wrong is told."""

import io
import zipfile

import pytest

from lesson.quiz.errors import BadFile
from lesson.quiz.exchange import from_qti_package
from tests.quiz.exchange.qti_files import brought_in, choices, declared, item, manifest, package

GOOD = item(choices("sciatic", "femoral"), before=declared("a"))
MANIFEST = "imsmanifest.xml"


def told_of(folder, files):
    with pytest.raises(BadFile) as refused:
        brought_in(folder, package(files))
    return str(refused.value)


def test_its_items_come_in_in_the_order_of_its_manifest(tmp_path):
    files = {"items/b.xml": GOOD, "a b.xml": GOOD.replace("A title", "First")}
    files[MANIFEST] = manifest("a%20b.xml", "items/b.xml")
    entries, _ = brought_in(tmp_path, package(files))
    assert [entry["id"] for entry in entries] == ["t.first", "t.a_title"]


@pytest.mark.parametrize("kind", ["imsqti_item_xmlv2p2", "imsqti_apipitem_xmlv2p1"])
def test_each_kind_of_item_is_known(tmp_path, kind):
    files = {"in/a.xml": GOOD, f"in/{MANIFEST}": manifest("a.xml", kind=kind)}
    assert len(brought_in(tmp_path, package(files))[0]) == 1


def test_a_test_is_told_and_its_items_come_in(tmp_path):
    both = manifest("a.xml").replace(
        "</resources>", "<resource type='imsqti_test_xmlv2p1' href='test.xml'/></resources>"
    )
    entries, told = brought_in(tmp_path, package({"a.xml": GOOD, MANIFEST: both}))
    assert len(entries) == 1
    assert any("not taken: “test.xml”, a test" in each for each in told)


LEFT_OUT = [
    ("gone.xml", None, "the package has no such file"),
    ("../../etc/passwd", None, "the package has no such file"),
    ("/etc/passwd", None, "the package has no such file"),
    ("..%2F..%2Fetc%2Fpasswd", None, "the package has no such file"),
    ("x.xml", "<a", "line 1: expected XML"),
    ("x.xml", "<a/>", "expected <assessmentItem>, not <a>"),
    ("x.xml", "<a>" * 40_000, "at most 100 levels"),
    ("x.xml", " " * 6_000_000, "expected at most 5000000 bytes"),
]


@pytest.mark.parametrize(("href", "content", "why"), LEFT_OUT)
def test_an_item_that_cannot_be_read_is_left_out_by_its_place_and_the_rest_come_in(
    tmp_path, href, content, why
):
    files = {"good.xml": GOOD, MANIFEST: manifest(href, "good.xml")}
    files |= {href: content} if content else {}
    entries, told = brought_in(tmp_path, package(files))
    assert [entry["id"] for entry in entries] == ["t.a_title"]
    assert any(
        f"left out, question 1 (“{href.replace('%2F', '/')}”)" in each and why in each
        for each in told
    )


def test_a_file_of_that_name_outside_the_package_is_not_looked_at(tmp_path):
    files = {"../secret.xml": GOOD, MANIFEST: manifest("../secret.xml")}
    entries, (told,) = brought_in(tmp_path, package(files))
    assert entries == ()
    assert "the package has no such file" in told
    assert [each.name for each in tmp_path.iterdir()] == ["theirs"]


REFUSED = [
    ({"a.xml": GOOD}, "expected an imsmanifest.xml"),
    ({MANIFEST: "<manifest"}, "imsmanifest.xml: line 1: expected XML"),
    ({MANIFEST: "<!DOCTYPE m [<!ENTITY x 'y'>]><m>&x;</m>"}, "declares no entities"),
    ({MANIFEST: manifest()}, "expected items of QTI 2.1 or 2.2"),
    ({MANIFEST: manifest("q.xml", kind="imsqti_xmlv1p2")}, "not QTI 1.2: export QTI 2.1 there"),
    ({MANIFEST: manifest("q.xml", kind="imsqti_item_xmlv3p0")}, "not QTI 3"),
    ({MANIFEST: " " * 6_000_000}, "expected at most 5000000 bytes"),
]


@pytest.mark.parametrize(("files", "why"), REFUSED)
def test_what_is_no_package_of_qti_2_is_refused_in_a_sentence(tmp_path, files, why):
    told = told_of(tmp_path, files)
    assert told.startswith(str(tmp_path / "theirs"))
    assert why in told


def test_a_bomb_is_unpacked_no_further_than_its_share(tmp_path, monkeypatch):
    monkeypatch.setattr(from_qti_package, "MOST_BYTES_IN_ALL", 3 * len(GOOD))
    files = {f"{n}.xml": GOOD for n in range(5)} | {
        MANIFEST: manifest(*(f"{n}.xml" for n in range(5)))
    }
    entries, told = brought_in(tmp_path, package(files))
    assert len(entries) < 3
    assert sum("in all" in each for each in told) == 5 - len(entries)


def test_a_package_cut_short_or_damaged_is_told(tmp_path):
    whole = package({"a.xml": GOOD, MANIFEST: manifest("a.xml")})
    with pytest.raises(BadFile, match="expected a zip file that is whole"):
        brought_in(tmp_path, whole[:100])
    entries, (told,) = brought_in(tmp_path, whole[:40] + b"\xff" * 10 + whole[50:])
    assert entries == ()
    assert "damaged" in told


def test_a_package_with_a_password_is_told(tmp_path):
    packed = io.BytesIO(package({"a.xml": GOOD, MANIFEST: manifest("a.xml")}))
    locked = packed.getvalue().replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )
    assert zipfile.ZipFile(io.BytesIO(locked)).infolist()[0].flag_bits & 1
    with pytest.raises(BadFile, match="without a password"):
        brought_in(tmp_path, locked)
