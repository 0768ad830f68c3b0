"""The report as one HTML page that loads nothing: verdict, bars, tables, and pairs of answers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from desktop.core.lab.arms import ARMS_BY_KEY
from desktop.core.lab.questions.question import QuestionKind
from desktop.core.lab.report.answers import disagreements_section
from desktop.core.lab.report.charts import ChartBar, draw_bars
from desktop.core.lab.report.results import Results
from desktop.core.lab.scoring.intervals import Interval
from desktop.core.lab.scoring.metrics import Comparison
from desktop.core.moments import utc_time
from desktop.core.paths import resources

CHARTS = (
    ("score", "Score", "How many words an answer has in common with a right one (token F1: 1 is the"
     " same words, 0 none); a right refusal counts 1, a wrong one 0."),
    ("contained", "Answer contained", "Share of answers in which a right one stands."),
    ("exact_match", "Exact match", "Share of answers that are a right one, word for word."),
    ("shown_contained", "Shown to a person",
     "Share of answers, as shown with the documents’ own words, in which a right one stands."),
    ("citation_precision", "Citation precision", "Share of cited spans that hold the answer."),
    ("citation_recall", "Citation recall", "Share of the places of answers that were cited."),
    ("refused_rightly", "Refused rightly", "Of what is not in the documents."),
    ("refused_wrongly", "Refused wrongly", "Of what is in the documents; less is better."),
)  # fmt: skip
_SECURITY = "default-src 'none'; style-src 'unsafe-inline'"


def build_page(results: Results) -> str:
    """The HTML of the whole page."""
    setup = results.run.config
    title = f"{setup.collection}: does the expert help?"
    style = (resources() / "styles" / "lab_report.css").read_text(encoding="utf-8")
    body = [
        f"<h1>{escape(title)}</h1>",
        _about(results),
        _verdict(results),
        _charts(results),
        _comparisons(results),
        _kinds(results),
        _retrieval(results),
        _costs(results),
        disagreements_section(results),
        _prompts(results),
        _checks(results),
    ]
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_SECURITY}">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{style}</style></head>"
        f"<body><main>{''.join(body)}</main></body></html>\n"
    )


def _about(results: Results) -> str:
    run, setup = results.run, results.run.config
    began = utc_time(run.started_at)
    asked = f"{results.questions} questions of “{setup.question_set}”"
    if not results.is_complete:
        asked = f"the first {results.questions} of {len(run.questions)} questions, so far"
    experts = ", ".join(
        f"{weights}: “{adapter.name}”" for weights, adapter in setup.adapters.items()
    )
    when = f"begun {began:%Y-%m-%d %H:%M} UTC" if began else ""
    parts = [f"Base model {setup.base.name}", experts, asked, when]
    notes = "".join(f'<p class="muted">{escape(note)}</p>' for note in setup.notes)
    return f'<p class="muted">{escape(" · ".join(filter(None, parts)))}</p>{notes}'


def _verdict(results: Results) -> str:
    verdict = results.verdict
    if verdict is None:
        return (
            '<div class="verdict"><p class="sentence">No verdict: an expert has to answer from'
            " sources, and the base model too.</p></div>"
        )
    kind = verdict.outcome.replace(" ", "-")
    return (
        f'<div class="verdict {kind}"><p class="sentence">{escape(verdict.sentence)}</p>'
        f'<p class="muted">What follows: {escape(verdict.action)}.</p></div>'
    )


def _charts(results: Results) -> str:
    figures: list[str] = []
    for name, title, meaning in CHARTS:
        rows = [
            ChartBar(arm.name, results.scores[arm.key][name], arm.adds_weights)
            for arm in results.arms
            if name in results.scores[arm.key]
        ]
        if rows:
            figures.append(
                f'<section><h3>{title}</h3><p class="muted">{meaning}</p>{draw_bars(title, rows)}'
                "</section>"
            )
    return (
        '<h2>Scores</h2><p class="muted">Each way of answering (“arm”) was asked the same'
        " questions. Bars are means; the lines over them are where the mean would lie in 95 of 100"
        " such samples of questions (by paired bootstrap: the questions are drawn anew many"
        " times).</p>"
        f'<div class="charts">{"".join(figures)}</div>'
    )


def _comparisons(results: Results) -> str:
    if results.pair is None:
        return ""
    reference = results.pair[0]
    rows = [
        _comparison_row(comparison, comparison.first == reference)
        for comparison in results.comparisons
        if reference in (comparison.first, comparison.second)
    ]
    columns = [
        "Arm",
        "Score",
        "95 % interval",
        "Contained",
        "95 % interval",
        "Better",
        "Worse",
        "p",
    ]
    name = escape(ARMS_BY_KEY[reference].name)
    return (
        f'<h2>Against “{name}”</h2><p class="muted">Question by question; “better” and “worse”'
        " count the questions whose answer is contained in one alone; p is how likely chance alone"
        " would make the two so unequal (McNemar’s exact test); below 0.05 they differ for sure"
        " enough.</p>" + _table(columns, rows, numbers=range(1, 8))
    )


def _comparison_row(comparison: Comparison, is_second: bool) -> list[str]:
    sign = 1 if is_second else -1
    cells = [escape(ARMS_BY_KEY[comparison.second if is_second else comparison.first].name)]
    for name in ("score", "contained"):
        found = comparison.differences.get(name)
        cells += ["", ""] if found is None else _difference(found, sign)
    better, worse = comparison.contained.only_second, comparison.contained.only_first
    if not is_second:
        better, worse = worse, better
    return [*cells, str(better), str(worse), f"{comparison.contained.p_value:.3g}"]


def _difference(found: Interval, sign: int) -> list[str]:
    low, high = sorted((sign * found.low, sign * found.high))
    kind = "good" if low > 0 else "bad" if high < 0 else ""
    return [f'<span class="{kind}">{sign * found.mean:+.3f}</span>', f"{low:+.3f} to {high:+.3f}"]


def _kinds(results: Results) -> str:
    present = [
        kind for kind in QuestionKind if any(kind in found for found in results.kinds.values())
    ]
    counts = {
        kind: next(found[kind].count for found in results.kinds.values() if kind in found)
        for kind in present
    }
    rows = [
        [escape(arm.name)] + [f"{results.kinds[arm.key][kind].mean:.2f}" for kind in present]
        for arm in results.arms
    ]
    columns = ["Score", *(f"{kind} ({counts[kind]})" for kind in present)]
    return "<h2>By kind of question</h2>" + _table(columns, rows, numbers=range(1, len(columns)))


def _retrieval(results: Results) -> str:
    if not results.retrieval:
        return ""
    rows = [
        [escape(name.replace("_", " ").replace("@", " at ")), f"{interval.mean:.3f}",
         f"{interval.low:.3f} to {interval.high:.3f}"]
        for name, interval in results.retrieval.items()
    ]  # fmt: skip
    return (
        '<h2>The search</h2><p class="muted">How often the place of the answer is among the first'
        " results, whoever answers.</p>" + _table(["", "", "95 % interval"], rows, numbers=(1, 2))
    )


def _costs(results: Results) -> str:
    rows: list[list[str]] = []
    for arm in results.arms:
        cost = results.costs[arm.key]
        rows.append(
            [
                escape(arm.name),
                "" if cost.first_token_ms is None else f"{cost.first_token_ms:,.0f} ms",
                f"{cost.total_ms:,.0f} ms",
                f"{cost.prompt_tokens:,.0f}",
                f"{cost.reused_tokens:,.0f}",
                f"{cost.generated_tokens:,.0f}",
                "" if cost.tokens_per_second is None else f"{cost.tokens_per_second:,.0f}",
                "" if cost.memory_bytes is None else f"{cost.memory_bytes / 1e6:,.0f} MB",
            ]
        )
    columns = ["In the middle", "First token", "Answer", "Prompt tokens", "Reused", "Written",
               "Tokens/s", "Memory, at most"]  # fmt: skip
    return "<h2>What it costs</h2>" + _table(columns, rows, numbers=range(1, 8))


def _prompts(results: Results) -> str:
    prompts = results.run.config.prompts
    shots = "\n\n".join(
        f"{shot.text}\nQuestion: {shot.question}\n→ {shot.answer}" for shot in prompts.shots
    )
    texts = (
        ("Without sources", prompts.alone),
        ("With instructions and examples", f"{prompts.engineered}\n\n{shots}".strip()),
        ("To be brief", prompts.brief),
    )
    shown = "".join(f"<h3>{name}</h3><pre>{escape(text)}</pre>" for name, text in texts)
    return f"<h2>What the model was told</h2>{shown}"


def _checks(results: Results) -> str:
    if not results.run.checks:
        return ""
    items = "".join(f"<li>{escape(claim)}</li>" for claim in results.run.checks)
    return f"<h2>What was checked first</h2><ul>{items}</ul>"


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: Sequence[int]) -> str:
    """An HTML table; the cells are HTML already, and columns in `numbers` are right-aligned."""
    kinds = ['class="number"' if at in numbers else "" for at in range(len(columns))]
    head = "".join(
        f"<th {kind}>{escape(name)}</th>" for kind, name in zip(kinds, columns, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(f"<td {k}>{cell}</td>" for k, cell in zip(kinds, row, strict=True))
        + "</tr>"
        for row in rows
    )
    return f'<div class="wide"><table><tr>{head}</tr>{body}</table></div>'
