import json

from desktop.core.types import (
    DocumentState,
    Heading,
    LinePlace,
    Page,
    PassageDraft,
    ReadDocument,
    ReadFailure,
    Span,
    Unit,
    UnitKind,
)
from desktop.workers.read.serialise import from_fields, to_fields


def sent(result):
    return from_fields(json.loads(json.dumps(to_fields(result))))


def test_a_document_comes_back_with_its_passages_and_records():
    text = "Dunham;555-1"
    unit = Unit(0, 12, UnitKind.RECORD, "Name: Dunham | Phone: 555-1")
    document = ReadDocument(
        text,
        "csv",
        "Phones",
        (Page(1, 0, 12),),
        (Heading(1, "Phones", 0),),
        (Span(0, 12),),
        ("A note.",),
        (PassageDraft(text, 0, 12, "Phones", 1, 1, (unit,)),),
        lines=(LinePlace(0, 3), LinePlace(7, 5)),
    )
    assert sent(document) == document


def test_a_failure_comes_back():
    failure = ReadFailure(DocumentState.EMPTY, "Nothing.", "Look.")
    assert sent(failure) == failure
