"""The API's description for people: one plain page, from no other host and without script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from kiosk.portal.web.page import PAGE_HEADERS
from kiosk.portal.web.problems import PROBLEM_TYPE

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Value:
    """A parameter, or a member of a JSON object: its name, where it is, its type in words, what it is."""

    name: str
    place: str
    kind: str
    required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Call:
    """One method of one path."""

    method: str
    path: str
    description: str
    parameters: tuple[Value, ...]
    body: str
    answers: tuple[tuple[str, str], ...]


@router.get("/docs")
def docs(request: Request) -> Response:
    """Show every path, and every value that is sent or answered."""
    described = request.app.openapi()
    content = request.app.state.templates.get_template("docs.html").render(
        title=described["info"]["title"],
        calls=list(_calls(described)),
        schemas={name: _members(schema) for name, schema in described["components"]["schemas"].items()},
    )
    return HTMLResponse(content, headers=PAGE_HEADERS)


def _calls(described: Mapping[str, Any]) -> Iterator[Call]:
    for path, methods in described["paths"].items():
        for method, call in methods.items():
            content = call.get("requestBody", {}).get("content", {})
            yield Call(
                method=method.upper(),
                path=path,
                description=call.get("description", ""),
                parameters=tuple(
                    Value(
                        one["name"],
                        one["in"],
                        _kind(one["schema"]),
                        one.get("required", False),
                        one.get("description", ""),
                    )
                    for one in call.get("parameters", ())
                ),
                body=", ".join(f"{kind}: {_kind(one['schema'])}" for kind, one in content.items()),
                answers=tuple((status, _answer(answer)) for status, answer in call["responses"].items()),
            )


def _answer(answer: Mapping[str, Any]) -> str:
    content = answer.get("content", {})
    kinds = (_kind(one.get("schema", {})) for name, one in content.items() if name != PROBLEM_TYPE)
    return ". ".join(part for part in (answer["description"].rstrip("."), *kinds) if part)


def _members(schema: Mapping[str, Any]) -> tuple[Value, ...]:
    required = schema.get("required", ())
    return tuple(
        Value(name, "", _kind(one), name in required, one.get("description", ""))
        for name, one in schema.get("properties", {}).items()
    )


def _kind(schema: Mapping[str, Any]) -> str:
    """Return a schema's type in words."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(_kind(one) for one in schema["anyOf"])
    if "enum" in schema:
        return " or ".join(f'"{value}"' for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {})) or 'values'}"
    if schema.get("type") == "object" and "properties" in schema:
        return ", ".join(f"{name}: {_kind(one)}" for name, one in schema["properties"].items())
    return str(schema.get("type", ""))
