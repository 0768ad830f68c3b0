from tests.fakes.ooxml import presentation, shape
from tests.fakes.reading import read_well


def texts(*slides, tmp_path, **more):
    return read_well(presentation(tmp_path / "a.pptx", *slides, **more)).text.split("\n\n")


def test_groups_line_ends_fields_and_raised_digits_are_read(tmp_path):
    odd = (
        "<a:p><a:r><a:t>10</a:t></a:r><a:r><a:rPr baseline='30000'/><a:t>3</a:t></a:r><a:br/>"
        "<a:fld type='x'><a:t>litres</a:t></a:fld></a:p>"
    )
    group = f"<p:grpSp><p:grpSp>{shape('inner one')}</p:grpSp>{shape(odd)}</p:grpSp>"
    assert texts(shape("T", role="title") + group, tmp_path=tmp_path) == [
        "T", "inner one", "10³\nlitres",
    ]  # fmt: skip


def test_of_two_forms_of_a_shape_one_is_read(tmp_path):
    both = (
        "<mc:AlternateContent><mc:Choice Requires='a14'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    slide = both.format(shape("new"), shape("old")) + both.format("", shape("only old"))
    assert texts(slide, tmp_path=tmp_path) == ["new", "only old"]


def test_an_equation_is_read_on_one_line(tmp_path):
    math = (
        "<a:p><m xmlns='urn:m'><oMath><f><num><r><t>a+b</t></r></num><den><r><t>c</t></r></den></f>"
        "<sSup><e><r><t>x</t></r></e><sup><r><t>2</t></r></sup></sSup></oMath></m></a:p>"
    )
    assert texts(shape("T") + shape(math), tmp_path=tmp_path) == ["T", "(a+b)/cx²"]
