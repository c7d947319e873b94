"""A widget on a bare page: the real script and the real kernel side, without JupyterLab between them."""

import json

from lesson.widgets.protocol import KernelReply, adapter

KERNEL_REPLIES = adapter(KernelReply)
KERNEL_KINDS = ("done", "refused", "fault")

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Widget</title>
<style>{css}</style></head>
<body data-jp-theme-light="{light}" style="background: {paper}; color: {ink}; {theme}">
<main><h2>A page</h2><div id="widget"></div></main>
<script type="module">
const state = {state}, heard = {{}};
const model = {{
  get: (name) => state[name],
  set: (name, value) => (state[name] = value),
  save_changes() {{}},
  on: (name, act) => (heard[name] ??= []).push(act),
  off: (name, act) => (heard[name] = (heard[name] ?? []).filter((other) => other !== act)),
  send: async (content, callbacks) => {{
    for (const told of await window.kernel(content)) window.hear(told);
    callbacks?.iopub.status({{ content: {{ execution_state: "idle" }} }});
  }},
}};
window.hear = (told) => (heard["msg:custom"] ?? []).forEach((act) => act(told.content, told.buffers));
const part = await import(URL.createObjectURL(new Blob([{script}], {{ type: "text/javascript" }})));
// as anywidget does: a function is called once for a model, and each view gets a model object of its own
const widget = typeof part.default === "function" ? await part.default() : part.default;
window.view = (el) => widget.render({{ model: {{ ...model }}, el }});
window.view(document.getElementById("widget"));
window.awake = true;
</script></body></html>"""
ANOTHER = """() => {
  const el = document.createElement("div");
  el.id = "another";
  document.querySelector("main").append(el);
  window.closeAnother = window.view(el);
}"""
DARK = (
    "--jp-content-font-color0: #fff; --jp-content-font-color1: #ddd; "
    "--jp-layout-color1: #111; --jp-border-color1: #616161;"
)


def _script_text(value: object) -> str:
    return json.dumps(value).replace("</", "<\\/")


def as_agreed(widget, content) -> None:
    """Hold what a widget sends against what its protocol says, to the last field."""
    adapter = KERNEL_REPLIES if content["kind"] in KERNEL_KINDS else widget.replies
    adapter.validate_python(content, strict=True, extra="forbid")


def show(page, widget, *, dark: bool = False) -> None:
    """Show a widget on a Playwright page and let its kernel side answer there."""
    out: list[dict[str, object]] = []

    def told(content, buffers=None):
        as_agreed(widget, content)
        out.append({"content": content, "buffers": [list(part) for part in buffers or []]})

    widget.send = told

    def kernel(content):
        widget._receive(widget, content, [])
        answers, out[:] = list(out), []
        return answers

    page.expose_function("kernel", kernel)
    names = [name for name in widget.trait_names(sync=True) if not name.startswith("_")]
    plain = {
        name: value
        for name in names
        if isinstance(value := getattr(widget, name), (str, int, float, list, dict))
    }
    light, paper, ink = ("false", "#111", "#fff") if dark else ("true", "#fff", "#1a1a1a")
    page.set_content(
        PAGE.format(
            css=widget._css,
            light=light,
            paper=paper,
            ink=ink,
            theme=DARK if dark else "",
            state=_script_text(plain),
            script=_script_text(widget._esm),
        )
    )
    page.wait_for_function("window.awake")


def show_another_view(page):
    """Show the widget a second time, as JupyterLab's "Create New View for Output" does.

    Returns
    -------
    The first view and the second.
    """
    page.evaluate(ANOTHER)
    return page.locator("#widget"), page.locator("#another")
