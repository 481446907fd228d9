"""The server's OpenAPI 3.1 document, made from the messages of the protocol."""

from __future__ import annotations

from typing import Any

import msgspec

from mtw_desktop import __version__
from sync.protocol import PROTOCOL, FileReply, Problem
from sync.server import file_calls
from sync.server.calls import CALLS, Call

_REF = "#/components/schemas/{name}"


def document() -> dict[str, Any]:
    """The whole document as plain JSON values."""
    kinds = [kind for call in CALLS for kind in (call.takes, call.gives)]
    kinds += [FileReply, Problem]
    schemas, components = msgspec.json.schema_components(kinds, ref_template=_REF)
    assert len(schemas) == len(kinds)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "MTW sync server",
            "version": __version__,
            "summary": f"Sync protocol {PROTOCOL} of the Miami Tech Talent Coalition",
        },
        "paths": {call.path: {"post": _operation(call)} for call in CALLS}
        | {file_calls.PATH: file_calls.PATH_ITEM, "/v1/health": _HEALTH},
        "components": {
            "schemas": components,
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "HelloReply.token, good for 15 minutes",
                }
            },
        },
    }


def _operation(call: Call) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": call.path.rpartition("/")[2],
        "summary": call.about,
        "description": "Bodies may be sent with Content-Encoding: gzip.",
        "requestBody": {"required": True, "content": _content(call.takes.__name__)},
        "responses": {
            "200": {"description": "Done", "content": _content(call.gives.__name__)},
            "default": {"description": "Refused", "content": _content("Problem")},
        },
    }
    if call.needs_token:
        operation["security"] = [{"token": []}]
    return operation


def _content(name: str) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": _REF.format(name=name)}}}


_HEALTH: dict[str, Any] = {
    "get": {
        "operationId": "health",
        "summary": "Whether the server and its database answer",
        "responses": {
            "200": {
                "description": "Both answer",
                "content": {
                    "application/json": {
                        "schema": {
                            "type": "object",
                            "properties": {
                                "status": {"const": "ok"},
                                "protocol": {"type": "integer"},
                            },
                        }
                    }
                },
            },
            "default": {"description": "Not now", "content": _content("Problem")},
        },
    }
}
