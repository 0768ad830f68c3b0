import re
from dataclasses import replace

import pytest

from desktop.core.ingest.passages import split_into_passages
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.retrieval.keyword import find_by_keywords
from desktop.core.retrieval.query import parse_query
from desktop.core.retrieval.search import SearchPolicy, search
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import Heading
from tests.fakes.answering import IndexedFolder, WordEmbedder
from tests.fakes.ingest import PlainReader

RIVER = "The river rises in the northern hills and reaches the sea at Hafen."
BRIDGE = "The bridge over the river was opened in 1911 by the mayor."
BREAD = "Bread is baked before dawn, six days a week."


@pytest.fixture
def folder(tmp_path):
    shelf = IndexedFolder(tmp_path)
    yield shelf
    shelf.library.close()


@pytest.fixture
def folder_with_vectors(tmp_path):
    shelf = IndexedFolder(tmp_path, WordEmbedder(same=[("river", "stream")]))
    yield shelf
    shelf.library.close()


class ReversingReranker:
    """Prefers what was last."""

    def __init__(self):
        self.asked = []

    def rerank(self, question, passages):
        self.asked.append((question, list(passages)))
        return [float(n) for n in range(len(passages))]


class MissingReranker:
    """A slot with nothing in it."""

    def rerank(self, question, passages):
        return None


def names(sources):
    return [source.passage.path.stem for source in sources]


def test_the_passage_that_has_all_the_words_comes_first(folder):
    folder.add(river=RIVER, bridge=BRIDGE, bread=BREAD)
    assert names(search(folder.library, "Who opened the bridge over the river?"))[0] == "bridge"


def test_a_word_that_is_set_with_ligatures_is_found_by_its_letters_and_the_other_way_round(folder):
    folder.add(
        office="The o\ufb03ce moved to the \ufb01rst \ufb02oor.", bread="A fine offer of flour."
    )
    assert names(search(folder.library, "office on the first floor")) == ["office"]
    assert names(search(folder.library, "\ufb01ne o\ufb00er")) == ["bread"]


def test_what_speaks_of_nothing_asked_is_not_found(folder):
    folder.add(river=RIVER, bread=BREAD)
    assert names(search(folder.library, "bread")) == ["bread"]
    assert search(folder.library, "zebra") == []


@pytest.mark.parametrize("query", ["", "   ", "?!", '"', "the of and"])
def test_a_query_without_words_finds_nothing_or_what_it_can(folder, query):
    folder.add(bread=BREAD)
    assert len(search(folder.library, query)) <= 1


def test_meaning_finds_what_no_word_does(folder_with_vectors):
    folder_with_vectors.add(river=RIVER, bread=BREAD)
    found = search(folder_with_vectors.library, "stream", embedder=folder_with_vectors.embedder)
    assert names(found)[:1] == ["river"]
    assert found[0].similarity > 0


def test_vectors_of_another_embedder_are_not_compared(folder_with_vectors):
    folder_with_vectors.add(river=RIVER)
    found = search(folder_with_vectors.library, "river", embedder=WordEmbedder("another"))
    assert [source.similarity for source in found] == [None]


def test_a_phrase_must_be_there_and_one_that_is_nowhere_is_looked_for_by_its_words(folder):
    folder.add(river=RIVER, bridge=BRIDGE)
    assert names(search(folder.library, '"northern hills"')) == ["river"]
    assert names(search(folder.library, 'the "mayor bridge" opened')) == ["bridge"]


def test_what_is_far_worse_than_the_best_is_left_out_unless_it_has_every_word(folder):
    folder.add(
        best="bridge mayor opened",
        worse="A mayor went to the market on a Tuesday and bought apples for the winter.",
        whole=f"{BREAD * 6} bridge mayor opened {BREAD * 6}",
    )
    found = names(search(folder.library, "bridge mayor opened"))
    assert found[0] == "best"
    assert "whole" in found
    assert "worse" not in found


def test_what_a_document_is_called_speaks_for_its_passages(folder):
    report = "Revenue rose in the quarter, and margins fell for the first time in years."
    folder.add(
        **{
            "2023 Q1 Harrow": f"{report} The board of Harrow said so.",
            "2023 Q2 Harrow": f"{report} The board said so.",
            "2023 Q2 Crane": f"{report} The board noted how Harrow did.",
        }
    )
    found = names(search(folder.library, "How did revenue change for Harrow in Q2 2023?"))
    assert found[0] == "2023 Q2 Harrow"


def test_no_score_is_above_one(folder_with_vectors):
    folder_with_vectors.add(river="river")
    (found,) = search(folder_with_vectors.library, "river", embedder=folder_with_vectors.embedder)
    assert 0.8 < found.score <= 1


def test_the_same_text_twice_is_one_source(folder):
    folder.add(river=RIVER, copy=RIVER + " ", bread=BREAD)
    assert len(search(folder.library, "northern hills river")) == 1


def test_a_collection_is_searched_by_itself(tmp_path):
    shelf = IndexedFolder(tmp_path)
    shelf.add(river=RIVER)
    library = shelf.library
    (own,) = library.collections.ids([library.collections.all()[0].name])
    other = library.collections.ensure("other")
    assert names(search(library, "river", within=library.documents_of([own]))) == ["river"]
    assert search(library, "river", within=library.documents_of([other])) == []
    library.close()


def test_a_reranker_decides_the_order_and_scores_stay_sorted(folder):
    folder.add(river=RIVER, bridge=BRIDGE)
    usual = search(folder.library, "river", policy=SearchPolicy(least=0.0))
    reranker = ReversingReranker()
    turned = search(folder.library, "river", reranker=reranker, policy=SearchPolicy(least=0.0))
    assert names(turned) == names(usual)[::-1]
    assert [s.score for s in turned] == sorted((s.score for s in turned), reverse=True)
    assert reranker.asked[0][0] == "river"


def test_an_empty_slot_for_a_reranker_changes_nothing(folder):
    folder.add(river=RIVER, bridge=BRIDGE)
    assert search(folder.library, "river", reranker=MissingReranker()) == search(
        folder.library, "river"
    )


def test_neighbours_become_one_source_whose_text_is_that_of_the_document(folder):
    paragraphs = [
        f"The river passes mile {n}, where {'boats lie at anchor ' * 20}." for n in range(6)
    ]
    folder.add(river="\n\n".join(paragraphs))
    found = search(folder.library, "river boats anchor", limit=3)
    text = (folder.folder / "all" / "river.txt").read_text()
    assert len(found) == 1
    assert len(found[0].passage_ids) > 1
    passage = found[0].passage
    assert passage.text == text[passage.char_start : passage.char_end]


class HeadedReader(PlainReader):
    """Knows headings by their sign."""

    def next_result(self, timeout_s=None):
        found = super().next_result()
        if not found:
            return found
        path, read = found
        signs = re.finditer(r"^# (.+)$", read.text, re.MULTILINE)
        headings = tuple(Heading(1, sign[1], sign.start()) for sign in signs)
        headed = replace(read, headings=headings)
        return path, replace(headed, passages=tuple(split_into_passages(headed)))


def test_neighbours_of_several_sections_each_keep_their_heading(folder):
    filler = "where boats lie at anchor and the river is wide " * 12
    file = folder.folder / "river.md"
    file.write_text("\n\n".join(f"# Mile {n}\n\nAt mile {n}, {filler}." for n in range(3)))
    add_paths(folder.library, "all", [file])
    for _ in index(folder.library, "all", HeadedReader(), None):
        pass
    (found,) = search(folder.library, "river boats anchor", limit=3)
    assert len(found.passage_ids) == 3
    for n in range(3):
        at = found.passage.char_start + found.passage.text.index(f"At mile {n}")
        assert found.heading_at(at) == f"Mile {n}"


def test_common_words_are_not_scored_everywhere_yet_all_is_found(folder, monkeypatch):
    folder.add(**{f"common{n}": f"river number {n}" for n in range(12)}, rare="river heron")
    vocabulary = Vocabulary(folder.library.db)
    query = parse_query("river heron", vocabulary.languages)
    whole = find_by_keywords(folder.library, query, vocabulary, None, 5)
    monkeypatch.setattr("desktop.core.retrieval.keyword.PASSAGES_SCORED_AT_MOST", 3)
    narrowed = find_by_keywords(folder.library, query, vocabulary, None, 5)
    assert next(iter(narrowed)) == next(iter(whole))
    assert len(narrowed) == len(whole) == 5
    assert [id_ for id_, worded in narrowed.items() if worded.has_all] == [next(iter(whole))]


def test_joined_neighbours_keep_their_records(folder):
    rows = [f"Larkspur Person{n} phone 555-{1000 + n}" for n in range(60)]
    folder.add(phones="\n".join(rows))
    (source, *_) = search(folder.library, "Larkspur phone", limit=1)
    assert len(source.passage_ids) > 1
    units = source.passage.units
    at = source.passage.char_start
    cut = [source.passage.text[u.char_start - at : u.char_end - at] for u in units]
    assert cut == source.passage.text.split("\n")


GERMAN = "Der Mieter zahlt die Heizkosten jeden Monat an den Vermieter und bekommt eine Quittung."
ENGLISH = (
    "The tenant pays the rent every month to the landlord, and he gets a receipt for the money."
)


def texts(sources):
    return [source.passage.text for source in sources]


def test_only_passages_in_the_wanted_language_are_found(folder):
    folder.add(a=f"{GERMAN} Muster AG.", b=f"{ENGLISH} Muster AG.")
    assert len(search(folder.library, "Muster AG")) == 2
    (german,) = search(folder.library, "Muster AG", language="de")
    assert german.passage.text.startswith("Der Mieter")
    assert search(folder.library, "Muster AG", language="fr") == []


def test_a_compound_is_found_by_its_beginning_and_its_end_after_the_word_itself(folder):
    folder.add(
        a="Die Heizkostenabrechnung kommt im Frühling mit der Post und liegt dann im Büro.",
        b=GERMAN,
        c="Für Nebenkosten wie Müll und Wasser gibt es einen eigenen Vertrag mit der Stadt.",
        d="Der Strom wird von den Bewohnern selbst bestellt und auch selbst bezahlt.",
    )
    found = texts(search(folder.library, "Heizkosten"))
    assert "Heizkosten " in found[0]
    assert any("Heizkostenabrechnung" in text for text in found[1:])
    by_end = " ".join(texts(search(folder.library, "Kosten")))
    assert "Heizkosten" in by_end
    assert "Nebenkosten" in by_end
    assert "Strom" not in by_end
