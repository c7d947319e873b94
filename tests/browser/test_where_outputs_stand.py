"""A picture stands where its output is, whichever page runs its script, and however."""

import json

import nbformat
import pytest
from nbconvert import HTMLExporter
from playwright.sync_api import expect

from lesson.live.live_diagram import LiveDiagram
from tests.pictures import drawn

pytestmark = pytest.mark.browser

NAMES = ("within_and_between", "tilt_in_people")
SCRIPTS = [LiveDiagram(name, drawn(name)).script() for name in NAMES]
#: The title of the picture in each place; an empty one where there is none.
SHOWN = """() => [...document.querySelectorAll(".place")].map(
  (place) => place.querySelector(":scope > .sl-diagram > figcaption")?.textContent ?? "")"""
TITLES = [drawn(name).title for name in NAMES]
PLACES = '<div class="place"></div><div class="place"></div>'
#: As JupyterLab and Notebook 7 run a script: later, with `element` as a name that it finds.
HANDED = """
function run(code, element) { eval(code); }
const places = document.querySelectorAll(".place");
Promise.resolve().then(() => scripts.forEach((code, at) => run(code, places[at])));
"""
JQUERY = HANDED.replace("places[at]", '{ jquery: "3.7.1", 0: places[at] }')
#: As VS Code does: put into the place as a module that does not run, of which a copy runs and goes.
MODULES = """
scripts.forEach((code, at) => {
  const module = document.createElement("script");
  module.type = "module";
  module.textContent = code;
  const place = document.querySelectorAll(".place")[at];
  place.innerHTML = module.outerHTML;
  const copy = document.createElement("script");
  copy.type = "module";
  copy.text = place.querySelector("script").innerText;
  place.appendChild(copy).parentNode.removeChild(copy);
});
"""
#: nbconvert's older pages fetch jQuery; it is told here what they ask of it.
OLD_JQUERY = (
    'window.$ = (name) => ({ jquery: "3.5.1", 0: document.getElementById(name.slice(1)) });'
)


def run_by(host):
    scripts = json.dumps(SCRIPTS).replace("</", "<\\/")
    return f"{PLACES}<script>{{ const scripts = {scripts}; {host} }}</script>"


def written_into(place="{}"):
    outputs = "".join(f'<div class="place"><script>{script}</script></div>' for script in SCRIPTS)
    return place.format(outputs)


HOSTS = {
    "handed over": run_by(HANDED),
    "in jQuery's hands": run_by(JQUERY),
    "as modules": run_by(MODULES),
    "written into the page": written_into(),
    "below a heading of the name": written_into(
        '<section id="element"><h2>Element</h2>{}</section>'
    ),
}


@pytest.fixture
def troubles():
    return []


@pytest.fixture
def bare(browser, troubles):
    page = browser.new_page(viewport={"width": 1000, "height": 700})
    page.on("pageerror", lambda error: troubles.append(str(error)))
    yield page
    page.close()


def open_with(page, body):
    page.set_content(f"<!doctype html><html lang='en'><body>{body}</body></html>")
    page.wait_for_function("document.querySelector('.sl-diagram')")


@pytest.mark.parametrize("host", HOSTS)
def test_each_picture_stands_in_its_own_place(bare, troubles, host):
    open_with(bare, HOSTS[host])
    bare.wait_for_function(f"JSON.stringify(({SHOWN})()) === JSON.stringify({json.dumps(TITLES)})")
    assert not troubles


def test_the_same_picture_twice_stands_in_both_places_as_modules(bare, troubles):
    twice = json.dumps([SCRIPTS[0]] * 2).replace("</", "<\\/")
    open_with(bare, f"{PLACES}<script>{{ const scripts = {twice}; {MODULES} }}</script>")
    bare.wait_for_function(f"({SHOWN})().every((title) => title === {json.dumps(TITLES[0])})")
    assert not troubles


def exported(template):
    """Pictures of a page, as nbconvert writes them."""
    cells = [
        nbformat.v4.new_code_cell(
            outputs=[
                nbformat.v4.new_output(
                    "display_data", LiveDiagram(name, drawn(name))._repr_mimebundle_()
                )
            ]
        )
        for name in NAMES
    ]
    html, _ = HTMLExporter(template_name=template).from_notebook_node(
        nbformat.v4.new_notebook(cells=cells)
    )
    return html


@pytest.mark.parametrize("template", ["lab", "classic"])
def test_pictures_of_an_exported_page_stand_in_their_outputs(bare, troubles, template):
    bare.route("**/*", lambda route: route.abort())
    bare.route("**/jquery.min.js", lambda route: route.fulfill(body=OLD_JQUERY))
    bare.set_content(exported(template))
    titles = bare.locator("[data-mime-type='application/javascript'] > .sl-diagram > figcaption")
    if template == "classic":
        titles = bare.locator(".output_javascript > .sl-diagram > figcaption")
    expect(titles).to_have_text(TITLES)
    assert not troubles


def test_where_there_is_no_place_the_rest_of_the_page_goes_on(bare, troubles):
    said = []
    bare.on("console", lambda words: said.append(words.text))
    bare.route("**/outputs.js", lambda route: route.fulfill(body="\n".join(SCRIPTS)))
    bare.set_content(
        "<!doctype html><html lang='en'><head><script src='http://book.test/outputs.js'></script>"
        "</head><body><img alt='still'><script>window.after = 1</script></body></html>"
    )
    assert bare.evaluate("window.after") == 1
    assert bare.locator(".sl-diagram").count() == 0
    assert bare.get_by_alt_text("still").count() == 1
    assert len([words for words in said if "is not shown" in words]) == len(SCRIPTS)
    assert not troubles
