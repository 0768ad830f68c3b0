import csv
import io
import json

import pytest

from desktop.core.lab.report.data import results_csv, results_json
from desktop.core.lab.verdict import VerdictOutcome
from tests.core.lab.report.test_page import invented_results

COUNT = 30


@pytest.fixture(scope="module")
def helping_results():
    return invented_results(
        {"base": lambda n: "no", "rag": lambda n: "right" if n % 3 == 0 else "wrong",
         "rag-expert": lambda n: "right"},
        checks=["All is as it says."], notes=["2 questions were left out."],
    )  # fmt: skip


def test_the_json_has_scores_intervals_comparisons_costs_and_answers(helping_results):
    told = json.loads(json.dumps(results_json(helping_results)))
    assert told["verdict"]["outcome"] == VerdictOutcome.HELPS
    assert told["arms"]["rag"]["scores"]["score"]["mean"] == pytest.approx(1 / 3, abs=1e-4)
    assert told["arms"]["rag"]["kinds"] == {"who": told["arms"]["rag"]["scores"]["score"]}
    (pair,) = [comparison for comparison in told["comparisons"]
               if (comparison["first"], comparison["second"]) == ("rag", "rag-expert")]  # fmt: skip
    assert pair["mcnemar"]["contained"]["only_second"] == 20
    assert len(told["answers"]) == 3 * COUNT
    assert "answers" not in results_json(helping_results, with_answers=False)


def test_the_csv_has_a_line_for_every_answer(helping_results):
    rows = list(csv.DictReader(io.StringIO(results_csv(helping_results))))
    assert len(rows) == 3 * COUNT
    assert {row["arm"] for row in rows} == {"base", "rag", "rag-expert"}
    assert rows[-1]["said"] == "right"
    assert float(rows[-1]["f1"]) == 1.0


def test_a_cell_cannot_become_a_formula():
    results = invented_results({"rag": lambda n: "=HYPERLINK(1)", "rag-expert": lambda n: "right"})
    (row, *_) = csv.DictReader(io.StringIO(results_csv(results)))
    assert row["said"] == "'=HYPERLINK(1)"
