"""The base of every value that crosses a border: immutable, closed, with a canonical form."""

from collections.abc import Callable, Mapping
from typing import Any, ParamSpec, Self, TypeVar, cast

from pydantic import BaseModel, ConfigDict

_Fields = ParamSpec("_Fields")
_Made = TypeVar("_Made")


class Frozen(BaseModel):
    """A frozen pydantic model that refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def content(self) -> dict[str, Any]:
        """The JSON-able content, nulls left out, dates as ISO text: what is hashed and stored."""
        return self.model_dump(mode="json", exclude_none=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with these fields changed, not validated; what is computed and remembered (an id) is computed anew."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


def without_checks(kind: Callable[_Fields, _Made]) -> Callable[_Fields, _Made]:
    """Makes values of a frozen model from parts that have its types already, as mypy sees; to check them again is most of what one costs.

    For what is built by the thousand from rows that were checked when they were read, and for nothing that comes from outside.
    """
    model = cast("type[Frozen]", kind)
    names = set(model.model_fields)
    every = {name: field.get_default() for name, field in model.model_fields.items()}  # in the order in which they are shown
    put = object.__setattr__

    def make(**values: Any) -> Frozen:
        made = model.__new__(model)
        put(made, "__dict__", every | values)
        put(made, "__pydantic_fields_set__", names)
        put(made, "__pydantic_extra__", None)
        put(made, "__pydantic_private__", None)
        return made

    return cast("Callable[_Fields, _Made]", make)
