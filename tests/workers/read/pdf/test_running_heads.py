"""Only what is proven to be a running head or a page number is left out."""

from tests.fakes.pdf import at, lines, pdf
from tests.fakes.reading import pages, read_bytes

BODY = [f"Sentence {n} of the report tells of the boats that lay in the harbour." for n in range(8)]


def report(number, head, foot):
    # The body differs from page to page.
    body = [f"{text} It is page {'abcdefgh'[number]}." for text in BODY]
    return at(72, 760, head, size=9) + lines(*body, y=700) + at(300, 30, foot, size=9)


def read_pages(tmp_path, contents):
    return read_bytes(tmp_path, "a.pdf", pdf(*contents))


def test_pages_of_a_form_whose_lines_repeat_lose_nothing(tmp_path):
    slips = [
        ("January", "2,410.00"),
        ("February", "2,410.00"),
        ("March", "2,655.00"),
        ("April", "2,410.00"),
    ]
    contents = [
        lines("Payslip of the mill", f"Month: {month}", "Gross pay: 3,000.00", f"Net pay: {net}")
        for month, net in slips
    ]
    found = pages(read_pages(tmp_path, contents))
    for number, (month, net) in enumerate(slips, start=1):
        assert month in found[number]
        assert f"Net pay: {net}" in found[number]


def test_the_number_of_an_invoice_is_no_page_number(tmp_path):
    contents = [report(n, f"Invoice 2024-{101 + n}", "Payable soon") for n in range(5)]
    text = read_pages(tmp_path, contents).text
    assert all(f"Invoice 2024-{101 + n}" in text for n in range(5))


def test_a_head_and_page_numbers_are_left_out_after_the_first(tmp_path):
    contents = [report(n, "The harbour of Norrvik", f"Page {n + 1} of 6") for n in range(6)]
    text = read_pages(tmp_path, contents).text
    assert text.count("The harbour of Norrvik") == 1
    assert "Page 4 of 6" not in text


def test_a_value_that_changes_on_some_pages_stays_on_all(tmp_path):
    feet = ["Balance: 50", "Balance: 50", "Balance: 50", "Balance: 75", "Balance: 50"]
    contents = [report(n, "Account", foot) for n, foot in enumerate(feet)]
    assert read_pages(tmp_path, contents).text.count("Balance: 50") == 4


def numbered(*numbers, y=40, body=tuple(BODY)):
    return [lines(*body, y=700) + at(520, y, number) for number in numbers]


def test_the_numbers_below_the_text_of_two_pages_are_left_out(tmp_path):
    text = read_pages(tmp_path, numbered("1", "2")).text
    assert not {"1", "2"} & set(text.splitlines())
    assert text.count("Sentence 7") == 2


def test_numbers_below_two_pages_that_do_not_count_them_stay(tmp_path):
    assert read_pages(tmp_path, numbered("3", "3")).text.count("\n3") == 2
    assert "\n2" in read_pages(tmp_path, numbered("1", "2", y=300)).text
    assert "2" in read_pages(tmp_path, numbered("1", "2", body=["Boats in the dock"])).text
