"""The messages that every widget knows; a room's own stand in its ``protocol`` module.

A page asks with a `Request`, and whatever becomes of it, the last thing that it hears bears the
request's number: `Done`, `Refused` or `Fault`. Types for the front end are written from here:
``python start.py build``.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, TypeAdapter
from typing_extensions import TypedDict


class Request(BaseModel):
    """What a page asks; `kind` tells one request from another, `request` is its number."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    request: str | None = None


class Done(TypedDict):
    """The request was dealt with; what came of it, also a room's own refusal, was said before."""

    kind: Literal["done"]
    request: str | None


class Refused(TypedDict):
    """The request cannot be carried out, which its room does not say itself; `words` says why."""

    kind: Literal["refused"]
    request: str | None
    words: str


class Fault(TypedDict):
    """Something went wrong inside the lesson; `details` is the traceback, for whoever mends it."""

    kind: Literal["fault"]
    request: str | None
    words: str
    details: str


KernelReply = Annotated[Done | Refused | Fault, Discriminator("kind")]


class File(TypedDict):
    """A file for the browser to save; its content is the message's buffer."""

    kind: Literal["file"]
    name: str
    mime: str


def adapter(messages: Any) -> TypeAdapter[Any]:
    """Return what reads a room's union of requests, or checks its union of replies."""
    return TypeAdapter(messages)


#: What the front end knows of these, by the name that it has there.
TYPES = {"KernelReply": KernelReply, "File": File}
