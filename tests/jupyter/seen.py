"""What is seen of a piece of HTML, as a browser reads it."""

from html.parser import HTMLParser


class Seen(HTMLParser):
    """What a piece of HTML holds: its elements with their attributes, and its words."""

    def __init__(self, html):
        super().__init__()
        self.elements, self.words = [], ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data):
        self.words += data
