import pytest

from desktop.core.ingest.passages import PassageLimits, split_into_passages
from desktop.core.paths import embedded_embedding_model
from desktop.core.types import Heading, Page, ReadDocument, Span, UnitKind

SENTENCE = "The keeper of the lighthouse writes the weather into the book every morning. "
SMALL = PassageLimits(target_characters=200)


def document(text, **parts):
    return ReadDocument(text, "text", **parts)


def markdown(text):
    """With its headings found by their marks."""
    headings = []
    at = 0
    for line in text.splitlines(keepends=True):
        if line.startswith("#"):
            marks = len(line) - len(line.lstrip("#"))
            headings.append(Heading(marks, line.strip("# \n"), at))
        at += len(line)
    return document(text, headings=tuple(headings))


def test_a_passage_is_exactly_its_range_of_the_text():
    text = f"# One\n\n{SENTENCE * 9}\n\n第一文です。第二文です。\n\n\U0001f600 {SENTENCE * 5}"
    drafts = split_into_passages(markdown(text), SMALL)
    assert len(drafts) > 5
    assert all(draft.text == text[draft.char_start : draft.char_end] for draft in drafts)


def test_passages_follow_each_other_and_lose_only_white_space():
    text = f"{SENTENCE * 20}\n\nname\tvalue\n1\t2\n\n{'word' * 900}\n\n{'漢字' * 700}"
    at = 0
    for draft in split_into_passages(document(text)):
        assert draft.char_start >= at
        assert not text[at : draft.char_start].strip()
        at = draft.char_end
    assert not text[at:].strip()


def test_a_passage_ends_with_a_sentence_and_stays_near_the_target():
    drafts = split_into_passages(document(SENTENCE * 30), SMALL)
    assert all(draft.text.endswith("morning.") for draft in drafts)
    assert all(len(draft.text) <= 1.15 * SMALL.target_characters for draft in drafts)


def test_a_heading_opens_a_passage_and_names_it_with_those_above_it():
    titles = ("# House", "## Garden", "## Roof", "# Annex")
    drafts = split_into_passages(
        markdown("\n\n".join(f"{title}\n\n{SENTENCE}" for title in titles))
    )
    assert [draft.heading for draft in drafts] == [
        "House",
        "House › Garden",
        "House › Roof",
        "Annex",
    ]
    assert tuple(draft.text.splitlines()[0] for draft in drafts) == titles


def test_headings_that_follow_each_other_stay_with_the_text_below_them():
    text = f"# House\n\n## Garden\n\n### Beds\n\n{SENTENCE}"
    (draft,) = split_into_passages(markdown(text))
    assert draft.text == text.rstrip()


def test_a_heading_that_is_a_book_is_cut():
    (draft,) = split_into_passages(document("Text.", headings=(Heading(1, "word " * 200, 0),)))
    assert len(draft.heading) == 200


def test_text_before_the_first_heading_has_none():
    drafts = split_into_passages(markdown(f"{SENTENCE}\n\n# House\n\n{SENTENCE}"))
    assert [draft.heading for draft in drafts] == ["", "House"]


def test_no_passage_crosses_a_page_and_each_knows_its_own():
    first, second = SENTENCE * 2, SENTENCE * 3
    pages = (Page(1, 0, len(first)), Page(2, len(first), len(first) + len(second)))
    drafts = split_into_passages(document(first + second, pages=pages))
    assert [(draft.page, draft.page_end) for draft in drafts] == [(1, 1), (2, 2)]
    assert [draft.char_start for draft in drafts] == [0, len(first)]


def test_without_pages_there_is_no_page_number():
    assert [draft.page for draft in split_into_passages(document(SENTENCE))] == [None]


def test_rows_of_a_table_are_never_cut():
    rows = [f"Item {n}\t{n * 100}\tpaid on the {n}th of the month" for n in range(1, 60)]
    text = "\n".join(rows)
    drafts = split_into_passages(document(text, tables=(Span(0, len(text)),)), SMALL)
    assert len(drafts) > 5
    assert [row for draft in drafts for row in draft.text.split("\n")] == rows


@pytest.mark.parametrize(
    "text",
    ["supercalifragilistic" * 300, "漢字かな交じり文" * 300, "4711" * 900, "a\u0301 " * 2000],
)
def test_what_has_no_sentences_is_cut_to_size_all_the_same(text):
    drafts = split_into_passages(document(text))
    assert len(drafts) > 1
    assert "".join(d.text.replace(" ", "") for d in drafts) == text.replace(" ", "")
    assert all(len(draft.text) <= PassageLimits().target_characters for draft in drafts)


def test_a_long_sentence_is_cut_between_words():
    text = "word and another " * 200
    assert all(
        d.text.split()[-1] in {"word", "and", "another"}
        for d in split_into_passages(document(text))
    )


@pytest.mark.parametrize("text", ["", "\n\n \t"])
def test_nothing_makes_no_passage(text):
    assert split_into_passages(document(text)) == []


TEXTS = {
    "prose": SENTENCE * 40,
    "long words": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk und Kapitänspatent. " * 30,
    "numbers": "Net sales $ 82,959 81,434 (1,525) 2 %\n" * 60,
    "code": "def f(x: int) -> dict[str, list[int]]:\n    return {'a': [x ** 2, x & 0xFF]}\n" * 30,
    "japanese": "これは日本語の文章であり、単語の間に空白がありません。" * 40,
    "russian": "Смотритель маяка каждое утро записывает погоду в толстую книгу. " * 30,
    "names": "Schwarzenegger, Wojciechowski & Nguyễn v. McLaughlin-O’Shaughnessy; " * 40,
    "formulas": "E=mc^2; x_{i+1}=\\frac{a*b}{c-d}; \\sum_{k=0}^{n}k!/(n-k)!; " * 40,
}


@pytest.fixture(scope="module")
def tokenizer():
    """The embedded model's tokenizer, which is loaded in a second."""
    tokenizers = pytest.importorskip("tokenizers")
    file = embedded_embedding_model() / "tokenizer.json"
    if not file.is_file():
        pytest.skip("the embedded model is not here")
    tokenizer = tokenizers.Tokenizer.from_file(str(file))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


@pytest.mark.parametrize("kind", TEXTS)
def test_the_embedder_reads_every_passage_to_its_end(kind, tokenizer):
    """MiniLM reads 256 pieces and silently ignores the rest; the name and headings take some."""
    drafts = split_into_passages(document(TEXTS[kind]))
    longest = max(len(tokenizer.encode(draft.text).ids) for draft in drafts)
    assert longest <= 256


def csv(text):
    return ReadDocument(text, "csv", tables=(Span(0, len(text)),))


def test_a_row_is_one_record_of_one_passage():
    rows = [f"Person{n};Town{n};555-{1000 + n}" for n in range(200)]
    drafts = split_into_passages(csv("\n".join(["Name;City;Phone", *rows])))
    units = [unit for draft in drafts for unit in draft.units if unit.kind is UnitKind.RECORD]
    text = "\n".join(draft.text for draft in drafts)
    assert [text.split("\n")[n + 1] for n in range(200)] == rows
    assert len(units) == 200
    assert units[7].labelled == "Name: Person7 | City: Town7 | Phone: 555-1007"
    for draft in drafts:
        assert all(
            draft.char_start <= unit.char_start < unit.char_end <= draft.char_end
            for unit in draft.units
        )


def test_parts_of_a_long_record_repeat_what_it_is_about():
    drafts = split_into_passages(csv(f"Name;Note\nDunham;{'word ' * 900}\nCorton;short 1\n"))
    parts = [unit for draft in drafts for unit in draft.units if "word" in unit.labelled]
    assert len(parts) > 3
    assert all("Dunham" in part.labelled for part in parts)


def test_what_stands_between_records_is_kept():
    text = '{"members of the club": [{"name": "Dunham"}, {"name": "Corton"}]}'
    (draft,) = split_into_passages(ReadDocument(text, "json"))
    assert "members of the club" in draft.text
    assert [unit.kind for unit in draft.units] == [
        UnitKind.NAMES,
        UnitKind.RECORD,
        UnitKind.RECORD,
    ]
