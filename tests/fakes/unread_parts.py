"""Writes small files, each with something that a reader may not be able to read.

Where the thing has words, they are `SECRET`: a reader reads them, or says that it left them out.
"""

import io
import zipfile
from email.message import EmailMessage

import openpyxl
import openpyxl.chart
import openpyxl.comments
import openpyxl.drawing.image
import pptx
import pptx.chart.data
import pptx.enum.chart
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image
from pptx.util import Inches

from tests.fakes.reading import FILES

SECRET = "Quarzmarder"
SECRET_BYTES = SECRET.encode()
MAIN_PART = "word/document.xml"


def picture():
    """A picture without any word in it."""
    drawn = io.BytesIO()
    image = Image.new("RGB", (320, 200), "white")
    for x in range(0, 320, 7):
        image.putpixel((x, (x * x) % 200), (90, 140, 40))
    image.save(drawn, "PNG")
    return drawn.getvalue()


def mail(*, attached=None, name="plan.bin", kind=("application", "octet-stream"), html=""):
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = "Plans", "a@example.org", "b@example.org"
    message.set_content("The plans are attached.")
    if html:
        message.add_alternative(html, subtype="html")
    if attached is not None:
        message.add_attachment(attached, maintype=kind[0], subtype=kind[1], filename=name)
    return message.as_bytes()


def mail_with_message():
    inner = EmailMessage()
    inner["Subject"] = "Inside"
    inner.set_content(f"The word is {SECRET}.")
    message = EmailMessage()
    message["Subject"] = "Outside"
    message.set_content("See the message that is attached.")
    message.add_attachment(inner)
    return message.as_bytes()


def encrypted_mail():
    message = EmailMessage()
    message["Subject"] = "For you alone"
    message["Content-Type"] = "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m"
    message["Content-Transfer-Encoding"] = "base64"
    return message.as_bytes() + b"\nMIAGCSqGSIb3DQEHA6CAMIACAQAxggE=\n"


def changed(name, parts):
    """A file of `tests/files` with these parts added, replaced, or changed by a function."""
    packed = io.BytesIO()
    with zipfile.ZipFile(FILES / name) as whole, zipfile.ZipFile(packed, "w") as target:
        for entry in whole.namelist():
            new = parts.get(entry)
            content = whole.read(entry)
            target.writestr(entry, new(content) if callable(new) else new or content)
        for entry in parts.keys() - set(whole.namelist()):
            target.writestr(entry, parts[entry])
    return packed.getvalue()


def word(body, *, relations="", kinds="", parts=None):
    """The report as a Word file with more at its end, and with other parts."""
    return changed(
        "report.docx",
        {
            MAIN_PART: lambda xml: xml.replace(b"<w:sectPr", body.encode() + b"<w:sectPr", 1),
            "word/_rels/document.xml.rels": lambda xml: xml.replace(
                b"</Relationships>", relations.encode() + b"</Relationships>"
            ),
            "[Content_Types].xml": lambda xml: xml.replace(
                b"</Types>", kinds.encode() + b"</Types>"
            ),
            **(parts or {}),
        },
    )


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def relation(kind, target):
    return f'<Relationship Id="rX9" Type="{OFFICE}/{kind}" Target="{target}"/>'


def override(part, kind):
    return f'<Override PartName="/word/{part}" ContentType="{KIND}.{kind}+xml"/>'


def word_with_comment():
    comment = (
        f'<w:comments xmlns:w="{WORD}"><w:comment w:id="1" w:author="A"><w:p><w:r><w:t>{SECRET}'
        "</w:t></w:r></w:p></w:comment></w:comments>"
    )
    return word(
        '<w:p><w:r><w:t>Marked.</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>',
        relations=relation("comments", "comments.xml"),
        kinds=override("comments.xml", "comments"),
        parts={"word/comments.xml": comment},
    )


def word_with_hidden_text():
    return word(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{SECRET}</w:t></w:r></w:p>")


def word_drawing(graphic):
    return (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing">'
        '<wp:extent cx="900000" cy="900000"/><wp:docPr id="7" name="Figure 7"/>'
        f'<a:graphic xmlns:a="{DRAWING}/main">{graphic}</a:graphic></wp:inline></w:drawing>'
        "</w:r></w:p>"
    )


def word_with_picture():
    blip = (
        f'<a:graphicData uri="{DRAWING}/picture"><pic:pic xmlns:pic="{DRAWING}/picture">'
        f'<pic:blipFill><a:blip xmlns:r="{OFFICE}" r:embed="rX9"/></pic:blipFill></pic:pic>'
        "</a:graphicData>"
    )
    return word(
        word_drawing(blip),
        relations=relation("image", "media/image9.png"),
        kinds='<Default Extension="png" ContentType="image/png"/>',
        parts={"word/media/image9.png": picture()},
    )


def word_with_chart():
    chart = (
        f'<c:chartSpace xmlns:c="{DRAWING}/chart" xmlns:a="{DRAWING}/main"><c:chart><c:title><c:tx>'
        f"<c:rich><a:p><a:r><a:t>{SECRET}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>"
        "<c:barChart/></c:plotArea></c:chart></c:chartSpace>"
    )
    graphic = (
        f'<a:graphicData uri="{DRAWING}/chart"><c:chart xmlns:c="{DRAWING}/chart"'
        f' xmlns:r="{OFFICE}" r:id="rX9"/></a:graphicData>'
    )
    return word(
        word_drawing(graphic),
        relations=relation("chart", "charts/chart9.xml"),
        parts={"word/charts/chart9.xml": chart},
    )


def word_with_object():
    body = (
        '<w:p><w:r><w:object xmlns:o="urn:schemas-microsoft-com:office:office"><o:OLEObject'
        f' Type="Embed" ProgID="Package" ShapeID="s" ObjectID="1" xmlns:r="{OFFICE}" r:id="rX9"/>'
        "</w:object></w:r></w:p>"
    )
    return word(
        body,
        relations=relation("oleObject", "embeddings/oleObject1.bin"),
        kinds='<Default Extension="bin" ContentType="application/octet-stream"/>',
        parts={"word/embeddings/oleObject1.bin": b"\0\1" + SECRET_BYTES},
    )


def word_with_damaged_notes():
    return word(
        '<w:p><w:r><w:t>Marked.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
        relations=relation("footnotes", "footnotes.xml"),
        kinds=override("footnotes.xml", "footnotes"),
        parts={"word/footnotes.xml": f'<w:footnotes xmlns:w="{WORD}"><w:footnote>{SECRET}'},
    )


def workbook(fill):
    """A workbook of one sheet, which a function fills."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Shown"
    for row in (("Item", "Price"), ("Hinge", 3), ("Bolt", 4)):
        sheet.append(row)
    fill(book, sheet)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()


def hidden_sheet(book, _sheet, state="hidden"):
    hidden = book.create_sheet("Behind")
    hidden.append((SECRET, "7"))
    hidden.sheet_state = state


def very_hidden_sheet(book, sheet):
    hidden_sheet(book, sheet, "veryHidden")


def remark(_book, sheet):
    sheet["B2"].comment = openpyxl.comments.Comment(SECRET, "A")


def hidden_rows(_book, sheet):
    sheet.append((SECRET, 9))
    sheet.row_dimensions[4].hidden = True


def sheet_chart(_book, sheet):
    chart = openpyxl.chart.BarChart()
    chart.title = SECRET
    chart.add_data(openpyxl.chart.Reference(sheet, min_col=2, min_row=1, max_row=3))
    sheet.add_chart(chart, "D2")


def sheet_picture(_book, sheet):
    sheet.add_image(openpyxl.drawing.image.Image(io.BytesIO(picture())), "D2")


def slides(fill):
    """A presentation of one slide with words, which a function fills."""
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "Results of the year"
    fill(deck, slide)
    packed = io.BytesIO()
    deck.save(packed)
    return packed.getvalue()


def slide_picture(_deck, slide):
    slide.shapes.add_picture(io.BytesIO(picture()), Inches(1), Inches(2))


def slide_chart(_deck, slide):
    values = pptx.chart.data.CategoryChartData()
    values.categories = ["May", "June"]
    values.add_series(SECRET, (3, 4))
    slide.shapes.add_chart(
        pptx.enum.chart.XL_CHART_TYPE.COLUMN_CLUSTERED,
        Inches(1), Inches(2), Inches(4), Inches(3), values,
    )  # fmt: skip


def hidden_slide(deck, _slide):
    behind = deck.slides.add_slide(deck.slide_layouts[5])
    behind.shapes.title.text = SECRET
    behind._element.set("show", "0")


def slide_object(_deck, slide):
    slide.shapes.add_ole_object(
        io.BytesIO(SECRET_BYTES), "Package", Inches(1), Inches(2), Inches(2), Inches(2)
    )


def slide_film(_deck, slide):
    slide.shapes.add_movie(
        io.BytesIO(b"\0\0\0\x18ftypmp42"), Inches(1), Inches(2), Inches(2), Inches(2),
        mime_type="video/mp4",
    )  # fmt: skip


def open_text(body, parts=None):
    def more(xml):
        return xml.replace(b"</office:text>", body.encode() + b"</office:text>")

    return changed("report.odt", {"content.xml": more, **(parts or {})})


def open_text_with_picture():
    return open_text(
        '<text:p><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>',
        {"Pictures/1.png": picture()},
    )


def open_text_with_remark():
    return open_text(
        f"<text:p>Marked.<office:annotation><text:p>{SECRET}</text:p></office:annotation></text:p>"
    )


def open_text_with_object():
    return open_text(
        '<text:p><draw:frame><draw:object xlink:href="./Object 1"/></draw:frame></text:p>',
        {"Object 1/content.xml": f"<office>{SECRET}</office>"},
    )


def pdf(change=None):
    """The report as PDF, changed by a function."""
    document = pypdfium2.PdfDocument(FILES / "report.pdf")
    if change:
        change(document)
    saved = io.BytesIO()
    document.save(saved)
    document.close()
    return saved.getvalue()


def embedded_file(document):
    attached = document.new_attachment("prices.txt")
    attached.set_data(SECRET_BYTES)


def pdf_picture(document):
    page = document[0]
    image = pypdfium2.PdfImage.new(document)
    image.set_bitmap(pypdfium2.PdfBitmap.from_pil(Image.open(io.BytesIO(picture()))))
    image.set_matrix(pypdfium2.PdfMatrix().scale(200, 120).translate(60, 60))
    page.insert_obj(image)
    page.gen_content()
    page.close()


def pdf_remark(document):
    page = document[0]
    annotation = pdfium.FPDFPage_CreateAnnot(page.raw, pdfium.FPDF_ANNOT_TEXT)
    words = (SECRET + "\0").encode("utf-16-le")
    pointer = (pdfium.FPDF_WCHAR * (len(words) // 2)).from_buffer_copy(words)
    pdfium.FPDFAnnot_SetStringValue(annotation, b"Contents", pointer)
    pdfium.FPDFPage_CloseAnnot(annotation)
    page.close()


def web_page(body):
    return f"<!doctype html><title>Page</title><p>Words of the page.</p>{body}".encode()


def book(*, chapter=True, parts=None):
    """A book of two chapters, of which the second may be missing."""
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Book</dc:title>'
        '<dc:identifier id="i">1</dc:identifier><dc:language>en</dc:language></metadata><manifest>'
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
        '<rootfiles><rootfile full-path="c.opf" media-type="application/oebps-package+xml"/>'
        "</rootfiles></container>"
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        target.writestr("mimetype", "application/epub+zip")
        target.writestr("META-INF/container.xml", container)
        target.writestr("c.opf", package)
        page = '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{}</p></body></html>'
        target.writestr("a.xhtml", page.format("The first chapter has words.<img src='p.png'/>"))
        if chapter:
            target.writestr("b.xhtml", page.format("The second chapter."))
        for name, content in (parts or {}).items():
            target.writestr(name, content)
    return packed.getvalue()
