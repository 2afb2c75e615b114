"""Where the data that lies at the top of the project is found: in a checkout, or inside the installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


class ShippedDataMissingError(FileNotFoundError):
    """The package was installed without its data."""

    def __init__(self, name: str) -> None:
        super().__init__(f"orggraph's own folder {name!r} is missing: the installation is not whole; install orggraph again")


def find_shipped(name: str) -> Path:
    """The folder `cypher` or `seeds`; ShippedDataMissingError if neither checkout nor package has it."""
    for place in (_PACKAGE / "shipped_data" / name, _PACKAGE.parent.parent / name):
        if place.is_dir():
            return place
    raise ShippedDataMissingError(name)
