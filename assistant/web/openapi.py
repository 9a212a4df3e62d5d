"""Describe the JSON API as OpenAPI: one row a method, so that the description and the routes can be compared."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Any

from assistant.given import FILTERS

Plain = dict[str, Any]
TEXT: Plain = {"type": "string"}
NULLABLE: Plain = {"type": ["string", "null"]}
NUMBER: Plain = {"type": "integer"}
ABOUT = """Ask minutes questions and read them.

A visitor is known by a cookie that the first response sets: send it back to reach your conversations again. A request
that carries the cookie and changes something also sends `X-CSRF-Token`, which stands in the page's
`<meta name="csrf-token">`; requests with `Authorization: Bearer PASSWORD`, or without the cookie, need none.
Streams are server-sent events with numbers; send the last number as `Last-Event-ID` to read on."""


def _object(**properties: Plain) -> Plain:
    return {"type": "object", "properties": properties}


def _list(of: Plain) -> Plain:
    return {"type": "array", "items": of}


def _ref(name: str) -> Plain:
    return {"$ref": f"#/components/schemas/{name}"}


SCHEMAS: Plain = {
    "Meeting": _object(id=TEXT, title=TEXT, body=NULLABLE, held_on=NULLABLE | {"format": "date"}, place=NULLABLE,
                       file=TEXT, record={"enum": ["verbatim", "summary"]}, url=TEXT),
    "Person": _object(name=TEXT, role=NULLABLE, group=TEXT, attended={"type": ["boolean", "null"]}),
    "Utterance": _object(id=TEXT, position=NUMBER, label=NULLABLE, speaker=_ref("Person"), kind=TEXT, text=TEXT,
                         page={"type": ["integer", "null"]}, start={"type": ["number", "null"]}, url=TEXT),
    "Passage": _object(id=TEXT, utterance_id=TEXT, kind=TEXT, label=NULLABLE, speaker=_ref("Person"), text=TEXT,
                       start=NUMBER, end=NUMBER, page={"type": ["integer", "null"]}, url=TEXT),
    "Citation": _object(number=NUMBER, meeting=_ref("Meeting"), utterance_id=TEXT, speaker=_ref("Person"), who=TEXT,
                        role=NULLABLE, label=NULLABLE, quote=TEXT, start=NUMBER, end=NUMBER,
                        page={"type": ["integer", "null"]}, kind=TEXT, verified={"type": "boolean"},
                        removed={"type": "boolean"}, replies_to=_list(_ref("Passage")), url=NULLABLE),
    "Answer": _object(question=TEXT, language={"enum": ["ja", "en"]}, text=TEXT, short=TEXT, found={"type": "boolean"},
                      citations=_list(_ref("Citation")), reason=NULLABLE, nearest=_ref("Citation"), model=NULLABLE,
                      dropped=_list(_object(text=TEXT, why=TEXT, shown={"type": "boolean"})), notice=NULLABLE),
    "Turn": _object(number=NUMBER, question=TEXT, standalone=TEXT, filters=_object(), answer=_ref("Answer"),
                    asked_at=TEXT, rating={"enum": [1, -1, None]}),
    "Error": _object(error=_object(message=TEXT)),
}  # fmt: skip
CONVERSATION = _object(id=TEXT, title=TEXT, turns=_list(_ref("Turn")), running={"type": "boolean"})
QUESTION = _object(question=TEXT, conversation=TEXT, **dict.fromkeys(FILTERS, TEXT)) | {"required": ["question"]}
CORRECTION = _object(held_on=TEXT | {"format": "date"}, title=TEXT, person=TEXT, name=TEXT, role=TEXT, utterance=NUMBER,
                     speaker=TEXT)  # fmt: skip
Row = tuple[str, str, str, tuple[str, ...], "Plain | None", "Plain | None"]
# method, path, what it does, parameters of the query, what is sent, what comes back (None: see the text)
OPERATIONS: tuple[Row, ...] = (
    ("post", "/api/questions", "Ask. Events: `start` {conversation}, `text` (a piece of the answer), then `turn` (a "
     "Turn), `stopped` {turn} or `error` {message}.", (), QUESTION, None),
    ("get", "/api/conversations", "The visitor's conversations, the latest first.", (), None,
     _object(conversations=_list(_object(id=TEXT, title=TEXT, started_at=TEXT, touched_at=TEXT, turns=NUMBER)))),
    ("get", "/api/conversations/{id}", "A conversation of the visitor's.", (), None, CONVERSATION),
    ("delete", "/api/conversations/{id}", "Delete a conversation.", (), None, None),
    ("get", "/api/conversations/{id}/events", "Read an answer on after a lost connection; 204 when none is under way.",
     (), None, None),
    ("post", "/api/conversations/{id}/stop", "Stop the answer; what was told so far is kept.", (), None,
     _object(stopped={"type": "boolean"})),
    ("get", "/api/conversations/{id}/export", "The conversation, or one turn, with its sources: `md` or `docx`.",
     ("format", "turn"), None, None),
    ("put", "/api/conversations/{id}/turns/{number}/rating", "Rate an answer: 1, -1 or null.", (),
     _object(rating={"enum": [1, -1, None]}), _object(rating={"enum": [1, -1, None]})),
    ("get", "/api/evaluation.jsonl", "The visitor's rated answers as rows of an evaluation file, one JSON object a "
     "line.", (), None, None),
    ("get", "/api/meetings", "The meetings, narrowed by words, body, speaker and dates.",
     ("q", "body", "speaker", "since", "until"), None,
     _object(meetings=_list(_ref("Meeting")), total=NUMBER, bodies=_list(TEXT), speakers=_list(TEXT))),
    ("post", "/api/meetings", "Add a file of minutes, the field `file` of a multipart form; `events` is the stream that "
     "tells how it goes.", (), None, _object(addition=TEXT, file=TEXT, events=TEXT)),
    ("get", "/api/meetings/{id}", "A whole meeting, by its id or the beginning of it.", (), None, _ref("Meeting")),
    ("patch", "/api/meetings/{id}", "Set right what was read wrong: the date or title; the `speaker` of an `utterance`, "
     "empty for nobody, with a `role` for somebody new; the `name` or `role` of a `person`.", (), CORRECTION,
     _ref("Meeting")),
    ("get", "/api/meetings/{id}/corrections", "What was set right, in order, beside what was read.", (), None,
     _object(corrections=_list(_object()))),
    ("delete", "/api/meetings/{id}/corrections/{number}", "Take a correction back.", (), None, _ref("Meeting")),
    ("delete", "/api/meetings/{id}", "Remove a meeting and everything read of it.", (), None, None),
    ("get", "/api/meetings/{id}/exchanges", "Each question with the passages that reply to it.", (), None,
     _object(exchanges=_list(_object(questions=_list(_ref("Passage")), answers=_list(_ref("Passage")))))),
    ("get", "/api/additions/{id}", "How an addition goes. Events: `step` (reading, linking, embedding, writing), then "
     "`added` (how the file was read) or `error` {message}.", (), None, None),
    ("post", "/api/sample", "Add the made-up sample minutes.", (), None, _object(addition=TEXT, file=TEXT, events=TEXT)),
    ("get", "/api/search", "Passages that answer a question, best first.", ("q", "limit", *FILTERS), None,
     _object(passages=_list(_ref("Passage")))),
    ("get", "/api/suggestions", "Questions that the minutes answer.", ("lang",), None, _object(questions=_list(TEXT))),
    ("get", "/api/openapi.json", "This description.", (), None, _object()),
)  # fmt: skip


def description() -> Plain:
    """Return the OpenAPI document."""
    try:
        number = version("minutes-assistant")
    except PackageNotFoundError:  # run from its source
        number = "0"
    paths: dict[str, Plain] = {}
    for method, path, told, query, body, back in OPERATIONS:
        inside = [part[1:-1] for part in path.split("/") if part.startswith("{")]
        paths.setdefault(path, {})[method] = {
            "summary": told.split(".")[0] + ".",
            "description": told,
            "parameters": [{"name": n, "in": "path", "required": True, "schema": TEXT} for n in inside]
            + [{"name": n, "in": "query", "schema": TEXT} for n in query],
            "responses": {"200": _content(back), "default": _content(_ref("Error"))},
        } | ({"requestBody": {"required": True, **_content(body)}} if body else {})
    info = {"title": "Minutes Assistant", "version": number, "description": ABOUT}
    security = {"password": {"type": "http", "scheme": "bearer"}}
    return {
        "openapi": "3.1.0",
        "info": info,
        "paths": paths,
        "components": {"schemas": SCHEMAS, "securitySchemes": security},
        "security": [{}, {"password": []}],
    }


def _content(schema: Plain | None) -> Plain:
    if schema is None:
        return {"description": "See the description."}
    return {"description": "", "content": {"application/json": {"schema": schema}}}
