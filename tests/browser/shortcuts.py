"""Shortcuts of the browser's own, pressed where the lesson listens to keys too."""

#: Larger, smaller and as it was, on a PC and on a Mac; back and forth in what was read.
SHORTCUTS = ("Control++", "Control+=", "Control+-", "Control+0", "Meta++", "Meta+-", "Meta+0",
             "Alt+ArrowLeft", "Alt+ArrowRight")  # fmt: skip
#: Whatever a part of the page takes for itself, it keeps from here or marks as taken.
LISTEN = """() => {
    window.left = [];
    const modifiers = ["Control", "Meta", "Alt"];
    addEventListener("keydown", (event) => modifiers.includes(event.key) || left.push(!event.defaultPrevented));
}"""


def taken_from_the_browser(page) -> list[str]:
    """Press each shortcut on what has the focus; return those that do not reach the browser."""
    page.evaluate(LISTEN)
    taken = []
    for shortcut in SHORTCUTS:
        page.evaluate("left.length = 0")
        page.keyboard.press(shortcut)
        if page.evaluate("left") != [True]:
            taken.append(shortcut)
    return taken
