# ruff: noqa: E501 -- the markup of small files, which no line break may change
"""Web pages and books: encodings, tables, preformatted text, order of chapters."""

from __future__ import annotations

from tests.benchmarks.reading_corpus.facts import (
    Case,
    Fact,
    apart,
    has,
    heading,
    lacks,
    no_heading,
    once,
    order,
    pair,
)
from tests.benchmarks.reading_corpus.packing import HEAD, zipped

ENCODED = {
    # name: (codec, how it is declared, words, source)
    "sjis-meta": (
        "cp932",
        '<meta charset="Shift_JIS">',
        "港の灯台は夜に光る",
        "codelibs/fess-crawler#196",
    ),
    "sjis-alias": (
        "cp932",
        '<meta charset="windows-31j">',
        "①番の倉庫は閉鎖",
        "tox-dev/turbohtml#66",
    ),
    "eucjp": (
        "euc_jp",
        '<meta charset="euc-jp">',
        "市場の営業時間",
        "gottfrois/link_thumbnailer#139",
    ),
    "cp1251": (
        "cp1251",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        "Мельница работает до вечера",
        "tox-dev/turbohtml#424",
    ),
    "koi8": ("koi8_r", '<meta charset="koi8-r">', "Старая пристань", "tox-dev/turbohtml#424"),
    "gbk-bare": (
        "gbk",
        '<meta http-equiv="Content-Type" content="charset=gbk">',
        "家居用品清单",
        "lexmount/moli#156",
    ),
    "big5": ("big5", '<meta charset="big5">', "圖書館開放時間", "Sembiance/dexvert#5"),
    "euckr": ("euc_kr", '<meta charset="ksc5601">', "도서관 이용 안내", "Sembiance/dexvert#5"),
    "latin1-means-1252": (
        "cp1252",
        '<meta charset="iso-8859-1">',
        "Price: 40 € – “fixed”",
        "tox-dev/turbohtml#424",
    ),
    "turkish": ("cp1254", '<meta charset="iso-8859-9">', "Işık ve ağaç", "tox-dev/turbohtml#424"),
    "polish": ("cp1250", '<meta charset="windows-1250">', "Żółta łódź", "servo/servo#24898"),
    "hebrew": (
        "cp1255",
        '<meta charset="windows-1255">',
        "ספרייה עירונית",
        "tox-dev/turbohtml#424",
    ),
    "utf16-bom": ("utf-16", "", "Grüße aus dem Süden", "Sembiance/dexvert#5"),
    "utf8-undeclared": ("utf-8", "", "Crème brûlée für zwölf", "yacy/yacy_search_server#755"),
    "utf8-declared-late": (
        "utf-8",
        "<!-- " + "x" * 700 + ' --><meta charset="utf-8">',
        "Ærø færge kl. 9",
        "yacy/yacy_search_server#755",
    ),
    "xml-declared": ("iso-8859-2", "", "Příliš žluťoučký kůň", "xberg-io/xberg#1223"),
}


def _encoded() -> list[Case]:
    made = []
    for name, (codec, declared, words, source) in ENCODED.items():
        first = '<?xml version="1.0" encoding="iso-8859-2"?>\n' if name == "xml-declared" else ""
        page = (
            f"{first}<!DOCTYPE html><html><head>{declared}<title>t</title></head><body>"
            f"<p>{words}</p><table><tr><td>{words[:2]}</td><td>77</td></tr></table></body></html>"
        )
        suffix = "xhtml" if first else "html"
        facts = (has(words), lacks("\ufffd"))
        made.append(Case("html", f"{name}.{suffix}", page.encode(codec), source, facts))
    return made


def _html(name: str, source: str, body: str, *facts: Fact, head: str = "") -> Case:
    page = (
        f'<!DOCTYPE html><html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    )
    return Case("html", f"{name}.html", page.encode(), source, facts)


def _structured() -> list[Case]:
    return [
        _html(
            "spans",
            "Alir3z4/html2text#367",
            "<table><tr><th rowspan=2>Line</th><th colspan=2>Weekday</th><th>Sunday</th></tr>"
            "<tr><th>First</th><th>Last</th><th>First</th></tr>"
            "<tr><td rowspan='2'>Tram 4</td><td>5:10</td><td>23:50</td><td>7:00</td></tr>"
            "<tr><td>5:40</td><td>0:20</td><td>7:30</td></tr>"
            "<tr><td>Bus 9</td><td>6:01</td><td>22:02</td><td>8:03</td></tr></table>",
            pair("Tram 4", "23:50"),
            pair("Tram 4", "0:20"),
            pair("Bus 9", "22:02"),
            pair("Weekday", "6:01"),
            apart("Bus 9", "7:30"),
        ),
        _html(
            "nested",
            "xberg-io/html-to-markdown#469",
            "<table><tr><td><p>Before the inner</p><table><tr><th>Pier</th><th>Depth</th></tr>"
            "<tr><td>East pier</td><td>4 m</td></tr><tr><td>West pier</td><td>9 m</td></tr></table>"
            "<p>After the inner</p></td></tr></table>",
            has("Before the inner"),
            pair("East pier", "4 m"),
            pair("West pier", "9 m"),
            has("After the inner"),
            apart("East pier", "9 m"),
        ),
        _html(
            "rows-in-cells",
            "xberg-io/html-to-markdown#486",
            "<!-- c --><table><tr><td><tr><td>Words in a wrong row</td></tr></td></tr></table>"
            "<p>Text <b>without an end",
            has("Words in a wrong row"),
            has("Text without an end"),
        ),
        _html(
            "pre",
            "OpenTermsArchive/engine#1264",
            "<p>Log:</p><pre>10:01 pump on\n10:02   pump off\n\n10:07 alarm</pre>"
            "<p>Use <code>a_b_c</code> and <kbd>Ctrl</kbd>.</p>",
            order("10:01 pump on", "10:02", "10:07 alarm"),
            has("pump on 10:02"),
            apart("pump on", "pump off"),
            has("Use a_b_c and Ctrl."),
        ),
        _html(
            "card",
            "heypinchy/pinchy#967",
            "<h1>Member card</h1><table><tr><th>Name</th><td>Orla Finn</td></tr><tr><th>Boat</th>"
            "<td>Curlew</td></tr><tr><th>Fee</th><td>90 euro</td></tr></table>"
            "<dl><dt>Harbour</dt><dd>Skerries</dd><dt>Mooring</dt><dd>B12</dd></dl>",
            heading("Member card"),
            pair("Name", "Orla Finn"),
            pair("Boat", "Curlew"),
            pair("Fee", "90 euro"),
            order("Harbour", "Skerries", "Mooring", "B12"),
            apart("Boat", "Orla Finn"),
        ),
        _html(
            "cells",
            "stonehank/html-to-md#80",
            "<table><thead><tr><th>Room</th><th>Rules</th></tr></thead><tbody><tr><td><p>Sauna</p></td>"
            "<td><p>No shoes</p><br/><p>No noise</p><ul><li>Quiet</li></ul></td></tr>"
            "<tr><td>Pool</td><td>Cap | towel</td></tr></tbody></table>",
            pair("Sauna", "No shoes"),
            pair("Sauna", "No noise"),
            pair("Sauna", "Quiet"),
            pair("Pool", "Cap | towel"),
            apart("Pool", "No noise"),
        ),
        _html(
            "unseen",
            "microsoft/markitdown#2340",
            "<script>var secret='script words';</script><style>.a{color:red}</style>"
            "<p>Seen words.</p><div hidden>Hidden attribute words</div>"
            "<template><p>Template words</p></template>"
            "<noscript>Without script words</noscript><!-- comment words -->"
            "<p>Was <del>90</del> <ins>75</ins> euro.</p>"
            "<p>x<sup>2</sup> and H<sub>2</sub>O</p><img src='a.png' alt='Plan of the yard'>",
            has("Seen words."),
            lacks("script words'"),
            lacks("color:red"),
            lacks("Template words"),
            lacks("comment words"),
            has("75"),
            has("Plan of the yard"),
            has("x²", "x^2", "x2", "x 2"),
            head="<title>Yard plan</title>",
        ),
        _html(
            "references",
            "no report: references of characters",
            "<p>Fish&nbsp;&amp;&nbsp;chips &lt;fresh&gt; &#8364;5 &#x1F41F; &hellip; caf&eacute;</p>"
            "<p>don&rsquo;t &copy 2020 A&#38;B</p>",
            has("Fish & chips <fresh> €5 🐟 … café"),
            has("don’t © 2020 A&B"),
        ),
        _html(
            "blocks",
            "matthewwithanm/python-markdownify#49",
            "<div>one block<div>two block</div>three block</div><p>line<br>break</p>"
            "<ol start=4><li>fourth</li><li>fifth</li></ol><h2>Second <em>level</em></h2>"
            "<p>wo<b>rd</b>s to<i>get</i>her</p><span>inline</span><span>joined</span>"
            "<select><option>Choice A</select><button>Press</button>",
            order("one block", "two block", "three block"),
            lacks("blocktwo"),
            has("line break"),
            has("4. fourth"),
            has("5. fifth"),
            heading("Second level"),
            has("words together"),
            no_heading("fourth"),
            has("inlinejoined"),
        ),
    ]


def epub(
    chapters: dict[str, str | bytes],
    *,
    spine: list[str] | None = None,
    escape: bool = False,
    nav: str = "",
    package: str = "OEBPS/content.opf",
    skip: tuple[str, ...] = (),
) -> bytes:
    """Return a book; `spine` gives the names of the chapters in their order."""
    spine = spine or list(chapters)
    folder = package.rpartition("/")[0]
    prefix = f"{folder}/" if folder else ""
    listed = "".join(
        f'<item id="c{n}" href="{name.replace(" ", "%20") if escape else name}"'
        ' media-type="application/xhtml+xml"/>'
        for n, name in enumerate(chapters)
    )
    places = {name: n for n, name in enumerate(chapters)}
    read = "".join(f'<itemref idref="c{places[name]}"/>' for name in spine)
    opf = (
        f'{HEAD}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="u">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="u">urn:x</dc:identifier>'
        "<dc:title>The Lighthouse Book</dc:title><dc:creator>Wren Tasker</dc:creator>"
        "<dc:language>en</dc:language></metadata><manifest>"
        + listed
        + (
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
            if nav
            else ""
        )
        + f"</manifest><spine>{read}</spine></package>"
    )
    container = (
        f'{HEAD}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        f'<rootfiles><rootfile full-path="{package}"'
        ' media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        package: opf,
    }
    parts |= {prefix + name: text for name, text in chapters.items() if name not in skip}
    if nav:
        parts[f"{prefix}nav.xhtml"] = nav
    return zipped(parts, stored=("mimetype",))


def _chapter(title: str, text: str, codec: str = "utf-8") -> bytes:
    return (
        f'<?xml version="1.0" encoding="{codec}"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        f"<title>{title}</title></head><body><h1>{title}</h1>{text}</body></html>"
    ).encode(codec)


def _books() -> list[Case]:
    three = {
        "third.xhtml": _chapter("Storm", "<p>The lamp went out.</p>"),
        "first.xhtml": _chapter("Arrival", "<p>We rowed to the rock.</p>"),
        "second.xhtml": _chapter("Work", "<p>Oil was carried up.</p>"),
    }
    nav = _chapter("Contents", "<nav><ol><li>Storm warning list</li></ol></nav>").decode()
    fiction = (
        '<?xml version="1.0" encoding="{0}"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"'
        ' xmlns:l="http://www.w3.org/1999/xlink"><description><title-info><author><first-name>Яна</first-name>'
        "<last-name>Ветрова</last-name></author><book-title>Остров</book-title></title-info></description>"
        "<body><section><title><p>Первая глава</p></title><p>Лодка стоит у берега<a l:href='#n1'"
        " type='note'>[1]</a>.</p><poem><stanza><v>Море тихо</v><v>ветер спит</v></stanza></poem>"
        "<section><title><p>Вложенная</p></title><p>Внутри &amp; снаружи.</p></section></section></body>"
        "<body name='notes'><section id='n1'><p>Старая лодка рыбака.</p></section></body>"
        "<binary id='c.jpg' content-type='image/jpeg'>QUJDREVGRw==</binary></FictionBook>"
    )
    facts = (
        has("Лодка стоит у берега"),
        heading("Первая глава"),
        heading("Вложенная"),
        has("Внутри & снаружи."),
        has("Старая лодка рыбака."),
        order("Море тихо", "ветер спит"),
        lacks("QUJDREVGRw"),
        lacks("FictionBook"),
        lacks("<p>"),
    )
    return [
        Case(
            "epub",
            "spine.epub",
            epub(three, spine=["first.xhtml", "second.xhtml", "third.xhtml"], nav=nav),
            "onyx-dot-app/onyx#14773",
            (
                order("We rowed", "Oil was carried", "The lamp went out"),
                heading("Arrival"),
                heading("Storm"),
                lacks("Storm warning list"),
            ),
        ),
        Case(
            "epub",
            "escaped.epub",
            epub(
                {
                    "chapter one.xhtml": _chapter("One", "<p>Spaces in its name.</p>"),
                    "Kapitel ü.xhtml": _chapter("Two", "<p>Letters in its name.</p>"),
                },
                escape=True,
            ),
            "kevinboone/epub2txt2#24",
            (
                has("Spaces in its name."),
                has("Letters in its name."),
                order("Spaces in", "Letters in"),
            ),
        ),
        Case(
            "epub",
            "encodings.epub",
            epub(
                {
                    "a.xhtml": _chapter("Été", "<p>Déjà vu à l’île</p>", "windows-1252"),
                    "b.xhtml": _chapter("Ночь", "<p>Тёмная ночь</p>", "utf-16"),
                    "c.xhtml": _chapter("Plain", "<p>Naïve café</p>"),
                },
                package="book.opf",
            ),
            "xberg-io/xberg#1223",
            (
                has("Déjà vu à l’île"),
                has("Тёмная ночь"),
                has("Naïve café"),
                heading("Ночь"),
                order("Déjà", "Тёмная", "Naïve"),
            ),
        ),
        Case(
            "epub",
            "missing.epub",
            epub(
                {
                    "a.xhtml": _chapter("Here", "<p>Still here.</p>"),
                    "gone.xhtml": b"",
                    "z.xhtml": _chapter(
                        "Tide table",
                        "<table><tr><th>Day</th><th>High</th></tr><tr><td>Friday</td><td>4:12</td></tr>"
                        "</table><p>Ends&#160;well.<br/>Truly.</p><pre>a\nb</pre>"
                        "<ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>",
                    ),
                },
                skip=("gone.xhtml",),
            ),
            "onyx-dot-app/onyx#14773",
            (
                has("Still here."),
                pair("Friday", "4:12"),
                pair("High", "4:12"),
                has("Ends well. Truly."),
                has("灯台"),
                once("Still here."),
            ),
        ),
        Case(
            "fb2", "island.fb2", fiction.format("utf-8").encode(), "no report: FictionBook", facts
        ),
        Case(
            "fb2",
            "island-1251.fb2",
            fiction.format("windows-1251").encode("cp1251"),
            "xberg-io/xberg#1223",
            facts,
        ),
    ]


def cases() -> list[Case]:
    return [*_encoded(), *_structured(), *_books()]
