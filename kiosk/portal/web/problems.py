"""What the portal refuses, as RFC 9457 problem details: the type is a code that a program can act on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PROBLEM_TYPE = "application/problem+json"
_TEXT = {"type": "string"}
_SCHEMA = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {"type": _TEXT, "title": _TEXT, "status": {"type": "integer"}, "detail": _TEXT},
}
_ANSWER = {"content": {PROBLEM_TYPE: {"schema": _SCHEMA}}}
PROBLEM_ANSWERS: dict[int | str, dict[str, Any]] = {
    "4XX": {"description": "What is wrong with the request; `type` is a code to act on.", **_ANSWER},
    503: {"description": "The database is away or busy: try again later.", **_ANSWER},
}
"""What the API's description says of refusals."""


class Problem(Exception):
    """A refusal. `code` is the problem's type, `members` what else the answer holds."""

    def __init__(
        self,
        status: int,
        code: str,
        title: str,
        detail: str = "",
        members: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(code)
        self.status, self.code, self.title, self.detail = status, code, title, detail
        self.members = dict(members or {})

    def body(self) -> dict[str, object]:
        """Return the problem as JSON values."""
        return {
            "type": self.code,
            "title": self.title,
            "status": self.status,
            "detail": self.detail or self.title,
            **self.members,
        }
