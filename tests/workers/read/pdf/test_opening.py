from tests.fakes.pdf import lines, pdf
from tests.fakes.reading import pages, read_bytes

CUT = "Its end is lost, so that only a part of it may have been read."
SENTENCES = [f"Beacon {n} was lit for the first time in the year {1900 + n}." for n in range(1, 5)]
WHOLE = pdf(*(lines(sentence) for sentence in SENTENCES))


def test_a_file_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", WHOLE[: len(WHOLE) // 2])
    assert pages(document)[1] == SENTENCES[0]
    assert document.notes[0] == CUT
    assert "Page 4 is damaged and was left out." in document.notes


def test_a_file_without_its_last_lines_is_read_in_full(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", WHOLE[: WHOLE.index(b"xref")])
    assert list(pages(document).values()) == SENTENCES
    assert document.notes == (CUT,)


def test_a_file_whose_table_of_objects_is_wrong_is_read(tmp_path):
    wrong = WHOLE.replace(b" 00000 n", b" 00009 n").replace(b"startxref\n", b"startxref\n7")
    document = read_bytes(tmp_path, "a.pdf", wrong)
    assert list(pages(document).values()) == SENTENCES


def test_what_is_no_pdf_is_not_mended(tmp_path):
    failure = read_bytes(tmp_path, "a.pdf", b"%PDF-1.4\n/Type/Catalog\n" + b"x" * 400)
    assert failure.message == "It is damaged, cut off, or not really a PDF."


def test_a_page_on_which_nothing_is_found_is_named(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", pdf(lines(SENTENCES[0]), b"", lines(SENTENCES[2])))
    assert document.notes == ("Nothing was found on pages: 2.",)
