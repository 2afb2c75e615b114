"""View models: the frozen answers to questions, and their JSON with a versioned `schema`."""

from typing import Any, ClassVar

from orggraph.core.model import Frozen


class View(Frozen):
    """The base of every answer. `to_json()` gives the contract's keys; open or unknown values stay as nulls."""

    schema_name: ClassVar[str]

    def to_json(self) -> dict[str, Any]:
        """The answer as JSON values, dates as ISO text, `schema` first."""
        return {"schema": self.schema_name, **self.model_dump(mode="json", by_alias=True)}
