"""The digests of a store, in the terminal."""

from rich.console import Group, RenderableType

from orggraph.views.digest import DigestView
from orggraph.views.terminal.wording import align


def render_digest(view: DigestView) -> RenderableType:
    """Both hashes and the sizes."""
    return Group(*align([
        ("graph", view.digest, f"{view.nodes} nodes, {view.edges} edges"), ("ledger", view.ledger, f"{view.entries} entries"),
    ], indent=0))
