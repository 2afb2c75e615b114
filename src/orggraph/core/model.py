"""The base of every value that crosses a border: immutable, closed, with a canonical form."""

from typing import Any

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A frozen pydantic model that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def content(self) -> dict[str, Any]:
        """The JSON-able content, nulls left out, dates as ISO text: what is hashed and stored."""
        return self.model_dump(mode="json", exclude_none=True)
