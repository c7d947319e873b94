"""What stands where a link does not let anybody in: a page of ours, in place of Jupyter's login form.

Who is let in, how a password is compared, and where one may be led afterwards is Jupyter's own
handler's; ours says it in other words.
"""

from typing import Any

from jinja2 import Template
from jupyter_server.auth.identity import IdentityProvider, PasswordIdentityProvider
from jupyter_server.auth.login import LoginFormHandler
from jupyter_server.utils import url_path_join

from lesson.jupyter.plain_page import about_page, plain_page
from lesson.jupyter.served import Served

#: Those whose form asks for a password or a token, and for nothing else.
JUPYTERS_OWN = (IdentityProvider, PasswordIdentityProvider)


def login_address(served: Served) -> str:
    """Return where whoever is not known is led from the lesson's addresses."""
    return url_path_join(served.home, "login")


def asks_by_form(settings: dict[str, Any]) -> bool:
    """Say whether a server with these settings of Tornado lets people in by Jupyter's own form.

    Elsewhere, such as in a JupyterHub, who somebody is is found out in another way, which stays.
    """
    provider = settings.get("identity_provider")
    return (
        isinstance(provider, IdentityProvider)
        and type(provider) in JUPYTERS_OWN
        and provider.login_handler_class is LoginFormHandler
        and bool(provider.login_available)
        and settings.get("login_url") == url_path_join(settings.get("base_url", "/"), "login")
    )


class LoginPage(LoginFormHandler):
    """Jupyter's own form in the lesson's words."""

    def initialize(self, served: Served) -> None:
        """Take what is known of the server."""
        self.served = served

    def get_template(self, name: str) -> Template:
        """Return the lesson's page for the login form; what else may be shown is Jupyter's."""
        if name == "login.html":
            return plain_page(name)
        template: Template = super().get_template(name)  # type: ignore[no-untyped-call]
        return template

    @property
    def template_namespace(self) -> dict[str, Any]:
        """What the page is made of, besides what Jupyter's own form is."""
        own = {"action": login_address(self.served)}
        return super().template_namespace | about_page(self.served) | own
