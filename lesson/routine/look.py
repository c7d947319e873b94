"""The routine's widgets are made alike: one style sheet, which each of them brings."""

from lesson.bundles import widget_source

#: What the widgets share first, then what is each one's own. A page keeps the sheet of a widget that
#: was shown before; as all bring the same one, it does not matter which.
STYLE_SHEET = widget_source("routine.css")
