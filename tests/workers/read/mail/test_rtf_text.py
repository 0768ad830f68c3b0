"""The text in the RTF of messages."""

from desktop.workers.read.mail.rtf_text import join_surrogates, read_rtf


def test_the_html_within_rtf_is_taken_out():
    source = (
        rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fcharset0 Arial;}}"
        rb"{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 The k\'e4se is \htmlrtf\b\htmlrtf0 here"
        rb"{\*\htmltag84 &nbsp;}\htmlrtf }\htmlrtf0 {\*\htmltag72 </p>}{\*\mhtmltag x}}"
    )
    text, is_html = read_rtf(source)
    assert is_html
    assert text == "<p>The käse is here&nbsp;</p>"


def test_plain_rtf_gives_its_words():
    source = (
        rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset0 B;}}{\info x}"
        rb"\f0 \'ca\'eb\'fe\'f7\par {\f1 caf\'e9}\tab\u8364? \uc2\u26085 ??\\\{\}}"
    )
    text, is_html = read_rtf(source)
    assert not is_html
    assert text == "Ключ\ncafé\t€ 日\\{}"


def test_pairs_of_surrogates_become_characters():
    assert join_surrogates("a\ud83d\ude00\ud83d") == "a😀\ufffd"


def test_braces_without_end_do_no_harm():
    assert read_rtf(b"{" * 10_000 + b"x" + b"}" * 20_000)[0] == "x"
