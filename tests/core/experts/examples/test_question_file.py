import zipfile
from xml.sax.saxutils import escape

import pytest

from desktop.core.errors import InputError
from desktop.core.experts.examples.question_file import UserQuestion, read_question_file

TWO = [UserQuestion("Where is the “café”?", "in Zürich, left"), UserQuestion("Who pays?", "")]


def write_xlsx(path, rows, *, shared=True, doctype=False):
    """A minimal workbook; texts shared or in their cells."""
    texts = list(dict.fromkeys(cell for row in rows for cell in row if cell))
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

    def cell(name, text):
        if shared:
            return f'<c r="{name}" t="s"><v>{texts.index(text)}</v></c>'
        return f'<c r="{name}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'

    body = "".join(
        f'<row r="{number}">'
        + "".join(cell(f"{'ABC'[at]}{number}", text) for at, text in enumerate(row) if text)
        + "</row>"
        for number, row in enumerate(rows, start=1)
    )
    head = '<!DOCTYPE x [<!ENTITY a "b">]>' if doctype else ""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f"{head}<worksheet {space}><sheetData>{body}</sheetData></worksheet>",
        )
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        archive.writestr("xl/sharedStrings.xml", f"<sst {space}>{items}</sst>")
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", 'Question,Answer\n"Where is the “café”?","in Zürich, left"\n\nWho pays?,\n'),
        ("b.csv", "question;answer\nWhere is the “café”?;in Zürich, left\nWho pays?;\n"),
        ("c.tsv", "answer\tquestion\nin Zürich, left\tWhere is the “café”?\n\tWho pays?\n"),
        ("d.jsonl", '{"question": "Where is the “café”?", "answer": "in Zürich, left", "x": 1}\n'
                    '\n{"Question": "Who pays?", "answer": null}\n'),
        ("e.csv", "\ufeffquestion,answer\r\nWhere is the “café”?,\"in\n Zürich, left\"\r\n"
                  "Who pays?,"),
    ],
)  # fmt: skip
def test_questions_are_read_from_what_people_have(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content.encode())

    assert read_question_file(path) == TWO


@pytest.mark.parametrize("shared", [True, False])
def test_questions_are_read_from_a_workbook(tmp_path, shared):
    rows = [
        ["Question", "Quote", "Answer"],
        [TWO[0].question, "", TWO[0].answer],
        [],
        ["Who pays?"],
    ]
    path = write_xlsx(tmp_path / "q.xlsx", rows, shared=shared)

    assert read_question_file(path) == TWO


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.csv", "question,answer\n,x\nWho pays?,me\n?!,x\n",
         "2 lines of a.csv cannot be used: line 2 has no question; line 4 has a question without"),
        ("a.csv", "frage,antwort\nWer?,ich\n", "names no column “question”"),
        ("a.csv", "question,answer\n", "no questions in a.csv"),
        ("a.csv", "", "names no column"),
        ("a.jsonl", '{"question": "Who?", "answer": "I"}\n{"question"\n[]\n{"question": "Who?"}',
         "line 2 is no JSON; line 3 is no JSON object; line 4 has no “answer”"),
        ("a.jsonl", '{"question": "Who?", "answer": 7}', "“answer” that is no text"),
        ("a.csv", "question,answer\n" + ",x\n" * 9, "; and 4 more"),
        ("a.csv", f"question,answer\n{'longer' * 400},x\n", "a question of 2,400 characters"),
        ("a.txt", "Who?", "not read from “.txt” files"),
        ("a.xlsx", "no zip", "no XLSX file, or is damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_named_line_by_line(tmp_path, name, content, sentence):
    path = tmp_path / name
    path.write_text(content)
    with pytest.raises(InputError) as caught:
        read_question_file(path)

    assert sentence in caught.value.message
    assert caught.value.hint


def test_files_that_are_not_there_or_not_text_or_mean_harm_are_refused(tmp_path):
    latin = tmp_path / "latin.csv"
    latin.write_bytes("question,answer\nWo ist das Café?,dort\n".encode("latin-1"))
    harm = write_xlsx(tmp_path / "harm.xlsx", [["question", "answer"]], doctype=True)
    for path, sentence in (
        (tmp_path / "nothing.csv", "cannot be read"),
        (tmp_path / "nothing.xlsx", "cannot be read"),
        (latin, "no UTF-8"),
        (harm, "damaged"),
    ):
        with pytest.raises(InputError, match=sentence):
            read_question_file(path)


def test_a_sheet_whose_packed_bytes_are_damaged_is_refused(tmp_path):
    path = write_xlsx(tmp_path / "q.xlsx", [["question", "answer"]] * 40)
    with (
        zipfile.ZipFile(path) as whole,
        zipfile.ZipFile(tmp_path / "packed.xlsx", "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for name in sorted(whole.namelist(), key=lambda member: "sheet1" not in member):
            packed.writestr(name, whole.read(name))
        first = packed.infolist()[0]
    data = bytearray((tmp_path / "packed.xlsx").read_bytes())
    begin = first.header_offset + 30 + len(first.filename)
    data[begin : begin + 12] = b"\xff" * 12
    path.write_bytes(data)

    with pytest.raises(InputError, match="damaged"):
        read_question_file(path)
