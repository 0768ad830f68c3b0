from dataclasses import replace
from html.parser import HTMLParser

import pytest

from desktop.core.experts.examples.example import QuestionOrigin
from desktop.core.lab.arms import Weights
from desktop.core.lab.prompts import Shot
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.report.data import results_csv, results_json
from desktop.core.lab.report.page import build_page
from desktop.core.lab.report.results import build_results
from desktop.core.lab.runs.run_config import ModelFile, RunConfig, usual_prompts
from desktop.core.lab.runs.run_store import Run, RunStore
from desktop.core.lab.runs.runner import answer_run
from tests.fakes.answering import SMALL, finish
from tests.fakes.lab import AdaptableModel, question_about, reader, start_run, tools, zoo
from tests.fakes.lab_records import record, source

COUNT = 30


def invented_results(said, *, count=COUNT, checks=(), notes=()):
    """A run whose arms said these, each a function from the question's number; `right` is right."""
    questions = tuple(
        LabQuestion(f"Who wrote book {n}?", ("right",), origin=QuestionOrigin.OWN)
        for n in range(count)
    )
    setup = RunConfig(
        "books", "Shelf & Co", tuple(said), ModelFile("Toy", "/toy.gguf", "0"),
        usual_prompts((Shot("Ada wrote it.", "Who wrote it?", "Ada"),)),
        {Weights.EXPERT: ModelFile("Librarian", "/a.gguf", "1")}, notes=tuple(notes),
    )  # fmt: skip
    answers = {
        arm: {
            question.id: record(speak(n), sources=[source(text="The <b>source</b> says right.")])
            for n, question in enumerate(questions)
        }
        for arm, speak in said.items()
    }
    return build_results(Run(7, 1, setup, questions, tuple(checks), 1.0e9, None), answers)


@pytest.fixture(scope="module")
def helping_results():
    return invented_results(
        {"base": lambda n: "no", "rag": lambda n: "right" if n % 3 == 0 else "wrong",
         "rag-expert": lambda n: "right"},
        checks=["All is as it says."], notes=["2 questions were left out."],
    )  # fmt: skip


class Page(HTMLParser):
    """Every element of a page with its attributes, and the elements left open."""

    EMPTY = frozenset({"meta", "line", "rect", "path", "br"})

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.open = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.EMPTY:
            assert self.open.pop() == tag


def test_the_page_is_well_formed_and_loads_nothing(helping_results):
    text = build_page(helping_results)
    page = Page(text)
    assert page.open == []
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in page.elements}
    attributes = [name for _, found in page.elements for name in found]
    assert not {"src", "href", "srcset", "onclick", "onload"} & set(attributes)
    assert "url(" not in text
    assert "@import" not in text
    assert "http://" not in text
    assert "https://" not in text


def test_the_page_says_the_verdict_and_what_follows(helping_results):
    text = build_page(helping_results)
    assert "The expert helps: answers score 1.00 with it and 0.33 with plain RAG" in text
    assert "What follows: switch the expert on." in text


def test_the_page_has_a_bar_for_every_arm_light_and_dark_prompts_and_checks(helping_results):
    text = build_page(helping_results)
    charts = text.split("<svg")[1:]
    assert all(name in charts[0] for name in ("Base model alone", ">RAG<", "RAG + expert"))
    assert 'class="bar expert"' in charts[0]
    assert "prefers-color-scheme: dark" in text
    assert "Who wrote it?\n→ Ada" in text
    assert "All is as it says." in text
    assert "2 questions were left out." in text


def test_answers_of_two_arms_stand_side_by_side_with_their_sources(helping_results):
    text = build_page(helping_results)
    assert "Better with “RAG + expert” (20)" in text
    assert "Worse with" not in text
    assert text.count('<div class="pair">') == 20
    assert "The &lt;b&gt;source&lt;/b&gt; says right." in text


def test_text_from_documents_and_models_cannot_act_in_the_page():
    evil = '<script>alert(1)</script><img src=x onerror="y">'
    found = invented_results({"rag": lambda n: evil, "rag-expert": lambda n: "right"})
    questions = tuple(replace(question, question=evil) for question in found.run.questions)
    setup = replace(found.run.config, collection=evil, question_set=evil, notes=(evil,))
    results = replace(found, run=replace(found.run, questions=questions, config=setup))
    page = Page(build_page(results))
    assert not {"script", "img"} & {tag for tag, _ in page.elements}


def test_where_nobody_disagrees_that_is_said():
    text = build_page(invented_results({"rag": lambda n: "right", "rag-expert": lambda n: "right"}))
    assert "answer every question alike" in text


def test_without_an_expert_there_are_scores_but_no_verdict():
    results = invented_results({"base": lambda n: "no", "rag": lambda n: "right"})
    assert results.verdict is None
    assert "No verdict" in build_page(results)
    assert results_json(results)["verdict"] is None


def test_a_run_that_has_just_begun_can_be_looked_at():
    results = invented_results({"rag": lambda n: "right", "rag-expert": lambda n: "right"}, count=0)
    assert results.questions == 0
    assert Page(build_page(results)).open == []
    assert results_csv(results).count("\n") == 1


def test_arms_are_compared_on_what_all_have_answered():
    full = invented_results({"rag": lambda n: "right", "rag-expert": lambda n: "right"})
    answers = {
        arm: {answer.question.id: answer.record for answer in asked}
        for arm, asked in full.answers.items()
    }
    del answers["rag-expert"][full.run.questions[-1].id]
    results = build_results(full.run, answers)
    assert results.questions == COUNT - 1
    assert not results.is_complete
    assert f"the first {COUNT - 1} of {COUNT} questions, so far" in build_page(results)


def test_a_real_run_makes_a_report(folder):
    zoo(folder)
    asked = [question_about(folder, animal) for animal in ("heron", "otter", "lynx")]
    this = start_run(folder, ("base", "rag", "rag-expert"), asked, adapters=(Weights.EXPERT,))
    finish(answer_run(folder.library, this.id, tools(AdaptableModel(reader, parameters=SMALL))))
    runs = RunStore(folder.library)
    results = build_results(runs.get(this.id), runs.answers(this.id))
    assert results.scores["rag-expert"]["exact_match"].mean == 1.0
    assert results.scores["rag"]["exact_match"].mean == 0.0
    assert results.scores["rag"]["contained"].mean == 1.0
    assert results.retrieval["recall@1"].mean == 1.0
    assert results.verdict is not None
    assert "too few to tell" in results.verdict.sentence
    page = build_page(results)
    assert "<mark>The heron house was built in 1951.</mark>" in page
