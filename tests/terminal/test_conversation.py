import pytest

from desktop.core.answering.answer import answer
from desktop.terminal.conversation import converse
from desktop.terminal.output import Output
from tests.fakes.answering import IndexedFolder

BRIDGE = "The Larkspur Bridge was opened in 1932. It was designed by Tomas Weil, an engineer."


@pytest.fixture
def folder(tmp_path):
    shelf = IndexedFolder(tmp_path).add(bridge=BRIDGE)
    yield shelf
    shelf.library.close()


def talk(shelf, monkeypatch, capsys, *typed):
    """What is said when a person types this."""
    lines = iter(typed)
    asked = []

    def ask(question, history):
        asked.append(question)
        return answer(shelf.library, question, history=history)

    monkeypatch.setattr("builtins.input", lambda _: next(lines))
    assert converse(ask, Output(as_json=False)) == 0
    said = capsys.readouterr()
    return asked, said.out + said.err


def test_it_says_what_a_follow_up_was_searched_as(folder, monkeypatch, capsys):
    asked, said = talk(
        folder, monkeypatch, capsys, "When was Larkspur Bridge opened?", "By whom?", ""
    )
    assert len(asked) == 2
    assert said.count("Searched for:") == 1
    assert "Searched for: By whom? (Larkspur Bridge opened" in said


@pytest.mark.parametrize("end", ["", "/quit", "Quit", "exit"])
def test_an_empty_line_or_a_word_for_it_ends_the_conversation(folder, monkeypatch, capsys, end):
    asked, _ = talk(folder, monkeypatch, capsys, end, "never reached")
    assert asked == []
