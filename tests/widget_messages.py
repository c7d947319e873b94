"""A widget's page, as its kernel meets it: no more than messages."""


def send_to_kernel(widget, content):
    """Hand a widget this message from its page, by the way that Jupyter's messages take."""
    data = {"method": "custom", "content": content}
    widget.comm.handle_msg({"content": {"data": data}, "buffers": []})
