"""Examples from public sets: questions on paragraphs, and claims that people wrote and judged."""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.research.reader.decontamination import DecontaminationFilter, read_evaluation_sets
from desktop.research.reader.sources import PassageQuestion, read_policyqa, read_qed, read_text
from desktop.research.verifier.changes import (
    NAME,
    NUMBER,
    ChangedText,
    exchange,
    lighten,
    negate,
    rename,
    renumber,
    reverse,
)
from desktop.research.verifier.example import Span, Support, VerifierExample, answering, judging
from desktop.research.verifier.notes import disturb

SETS = {
    "cmrc": ("qa_languages/cmrc2018_dev_zh.json", "zh"),
    "drcd": ("qa_languages/drcd_dev_zh_hant.json", "zh"),
    "jsquad": ("qa_languages/jsquad_test_ja.json", "ja"),
    "arcd": ("qa_languages/arcd_train_ar.json", "ar"),
    "norquad": ("qa_languages/norquad_validation_no.json", "no"),
}
THAI = "qa_languages/iapp_valid_th.jsonl"
TAXINLI, CONJNLI = "claims/taxinli10k.tsv", "claims/conjnli_adversarial_train.tsv"
JNLI = "claims/jnli_test_ja.jsonl"
WICE = ("claims/wice_nonsupported_tokens_train.jsonl", "claims/wice_dev.jsonl")
_STOP = re.compile(r"(?<=[.!?])\s+(?=[^a-zà-ÿ])|(?<=[。！？؟])\s*|\n+")
_LABELS = {
    "entailment": Support.SUPPORTED,
    "contradiction": Support.CONTRADICTED,
    "neutral": Support.NOT_SPOKEN_OF,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on a paragraph, with the words that answer it."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a public set, with the questions on it."""

    source: str
    language: str
    article: str
    text: str
    asked: tuple[Asked, ...]


def read_paragraphs(data: Path) -> list[Paragraph]:
    """Read the paragraphs of all sets, without those that something is measured with.

    Raises:
        InputError: a set is missing.
    """
    excluded = read_evaluation_sets(data)
    paragraphs = [*_from_readings(read_qed(data), excluded), *_from_policies(data, excluded)]
    for name, (file, language) in SETS.items():
        paragraphs += _from_squad(name, json.loads(read_text(data / file))["data"], language)
    paragraphs += _from_thai(data)
    return [p for p in paragraphs if p.asked]


def _from_readings(
    readings: list[PassageQuestion], excluded: DecontaminationFilter
) -> Iterator[Paragraph]:
    kept, _ = excluded.filter(readings)
    for reading in kept:
        asked = (Asked(reading.question, reading.answer),)
        yield Paragraph("qed", "en", reading.title, reading.passage, asked)


def _from_policies(data: Path, excluded: DecontaminationFilter) -> Iterator[Paragraph]:
    kept, _ = excluded.filter(read_policyqa(data))
    for reading in kept:
        asked = (Asked(reading.question, reading.answer),)
        yield Paragraph("policyqa", "en", reading.title, reading.passage, asked)


def _from_squad(name: str, articles: list[dict[str, Any]], language: str) -> Iterator[Paragraph]:
    for number, article in enumerate(articles):
        for paragraph in article["paragraphs"]:
            text, title = paragraph["context"], article.get("title", f"{name}{number}")
            if "[SEP]" in text:
                title, text = (part.strip() for part in text.split("[SEP]", 1))
            asked = [
                Asked(entry["question"].strip(" -"), entry["answers"][0]["text"].strip())
                for entry in paragraph["qas"]
                if entry.get("answers") and not entry.get("is_impossible")
            ]
            yield Paragraph(name, language, title, text, _in_text(asked, text))


def _from_thai(data: Path) -> Iterator[Paragraph]:
    grouped: dict[str, tuple[str, list[Asked]]] = {}
    for line in read_text(data / THAI).splitlines():
        entry = json.loads(line)
        _, asked = grouped.setdefault(entry["article_id"], (entry["context"], []))
        asked.append(Asked(entry["question"], entry["answers"]["text"][0]))
    for article, (text, asked) in grouped.items():
        yield Paragraph("iapp", "th", article, text, _in_text(asked, text))


def _in_text(asked: Sequence[Asked], text: str) -> tuple[Asked, ...]:
    return tuple(entry for entry in asked if entry.answer and entry.answer in text)


def split_sentences(text: str) -> list[Span]:
    """The places of the sentences; very short ones belong to the next."""
    places: list[Span] = []
    at = 0
    for stop in _STOP.finditer(text):
        if stop.start() - at >= (8 if ord(text[at]) > 0x3000 else 25):
            places.append((at, stop.start()))
            at = stop.end()
    return [*places, (at, len(text))] if at < len(text) else places


def grams(text: str) -> set[str]:
    """The words of a text; pairs of characters where words have no spaces between them."""
    text = re.sub(r"\W+", " ", text.lower())
    if sum(ord(c) > 0x0E00 for c in text) < len(text) / 3:
        return set(text.split())
    return {text[n : n + 2] for n in range(len(text) - 1)}


@dataclass(frozen=True, slots=True)
class Window:
    """A few sentences of a paragraph, and where they begin in it."""

    text: str
    start: int


def cut_window(
    chance: random.Random, paragraph: Paragraph, keep: int, most: int | None = None
) -> Window:
    """Some sentences around the one at a place, no more than so many characters."""
    text = paragraph.text
    wide = paragraph.language in {"zh", "ja"}
    most = most or chance.choice([60, 110, 160] if wide else [140, 260, 400, 700])
    places = split_sentences(text)
    n = next((n for n, (a, b) in enumerate(places) if a <= keep < b), 0)
    low = high = n
    while True:
        wider = [(low - 1, high)] * (low > 0) + [(low, high + 1)] * (high + 1 < len(places))
        wider = [s for s in wider if places[s[1]][1] - places[s[0]][0] <= most]
        if not wider:
            break
        low, high = chance.choice(wider)
    start = places[low][0]
    return Window(text[start : places[high][1]][: 2 * most + 200], start)


def without_sentence(paragraph: Paragraph, place: int, answers: Sequence[str]) -> str:
    """The paragraph without the sentence at a place and without those with the answers."""
    kept = [
        paragraph.text[a:b]
        for a, b in split_sentences(paragraph.text)
        if not a <= place < b and not any(x.lower() in paragraph.text[a:b].lower() for x in answers)
    ]
    return " ".join(kept)


class ParagraphExamples:
    """Makes examples of paragraphs; the hard negatives come from the same article and set."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._grams = [grams(p.text) for p in paragraphs]
        self._sets: dict[str, list[int]] = {}
        self._articles: dict[tuple[str, str], list[int]] = {}
        for n, paragraph in enumerate(paragraphs):
            self._sets.setdefault(paragraph.source, []).append(n)
            self._articles.setdefault((paragraph.source, paragraph.article), []).append(n)
        # Each set by the root of its size: large ones do not drown small ones.
        self._names = sorted(self._sets)
        self._weights = [
            sum(len(paragraphs[n].asked) for n in self._sets[name]) ** 0.6
            * (2.0 if name in {"qed", "policyqa"} else 1.0)
            for name in self._names
        ]

    def questions(self, chance: random.Random) -> Iterator[VerifierExample]:
        """Yield the examples about one question of a set."""
        if not self._paragraphs:
            return
        n, paragraph, asked = self._draw(chance)
        kind = paragraph.source
        place = paragraph.text.find(asked.answer)
        question = disturb(chance, asked.question, _phrases(paragraph.language))
        window = cut_window(chance, paragraph, place)
        style = chance.random()
        if style < 0.5:
            start = window.text.find(asked.answer, max(0, place - window.start))
            if start >= 0:
                span = None if kind == "policyqa" and len(asked.answer) > 90 else (
                    start, start + len(asked.answer)
                )  # fmt: skip
                yield answering(
                    question, window.text, span, f"{kind}: answered", paragraph.language,
                    answered=True,
                )  # fmt: skip
        elif style < 0.68:
            rest = without_sentence(paragraph, place, [asked.answer])[:600]
            if len(rest) > 30:
                yield answering(
                    question, rest, None, f"{kind}: sentence missing", paragraph.language,
                    answered=False,
                )  # fmt: skip
        elif style < 0.9:
            other = self._hard(chance, n, asked)
            if other is not None:
                at = self._best_place(chance, asked.question, other.text)
                text = cut_window(chance, other, at).text
                yield answering(
                    question, text, None, f"{kind}: other passage", paragraph.language,
                    answered=False,
                )  # fmt: skip
        else:
            strange = self._strange_question(chance, paragraph, asked.question)
            if strange:
                yield answering(
                    strange, window.text, None, f"{kind}: other name or number",
                    paragraph.language, answered=False,
                )  # fmt: skip

    def short_claims(self, chance: random.Random) -> Iterator[VerifierExample]:
        """Yield the answer to a question as a claim; or another thing of its kind."""
        if not self._paragraphs:
            return
        _, paragraph, asked = self._draw(chance)
        if len(asked.answer) > 80 or paragraph.source == "policyqa":
            return
        place = paragraph.text.find(asked.answer)
        window = cut_window(chance, paragraph, place).text
        if asked.answer not in window:
            return
        kind, language = f"{paragraph.source}: short answer", paragraph.language
        if chance.random() < 0.5:
            claim = asked.answer
            yield judging(claim, window, Support.SUPPORTED, kind, language, question=asked.question)
            return
        pattern = NUMBER if NUMBER.search(asked.answer) else NAME
        known = [other.answer for other in paragraph.asked if len(other.answer) < 60]
        like = sorted(
            {
                text
                for text in [*pattern.findall(window), *known]
                if text in window and not _overlap(text, asked.answer)
            }
        )
        if like:
            claim = chance.choice(like)
            yield judging(
                claim, window, Support.CONTRADICTED, kind, language, question=asked.question,
                unsupported=((0, len(claim)),),
            )  # fmt: skip

    def sentences(self, chance: random.Random) -> Iterator[VerifierExample]:
        """Yield a sentence of a paragraph as a claim, true or changed."""
        if not self._paragraphs:
            return
        n, paragraph, _ = self._draw(chance)
        language = paragraph.language
        wide = language in {"zh", "ja"}
        places = [
            (a, b)
            for a, b in split_sentences(paragraph.text)
            if (12 < b - a < 100 if wide else 30 < b - a < 260)
        ]
        if not places or language == "th":
            return
        start, end = chance.choice(places)
        sentence = paragraph.text[start:end]
        window = cut_window(
            chance, paragraph, start, chance.choice([70, 120] if wide else [150, 300, 500])
        ).text
        if sentence not in window:
            return
        known = [asked.answer for asked in paragraph.asked if len(asked.answer) < 40]
        style = chance.random()
        if style < 0.4:
            claim = lighten(chance, sentence)
            yield judging(claim, window, Support.SUPPORTED, "sentence: lighter", language)
        elif style < 0.85:
            changed = change_sentence(chance, sentence, paragraph.text, known, language)
            if changed is None:
                return
            if chance.random() < 0.3:
                # The source was changed instead: what is true depends on the source alone.
                source = window.replace(sentence, changed.text)
                if chance.random() < 0.5:
                    yield judging(
                        changed.text, source, Support.SUPPORTED, "sentence: source changed",
                        language,
                    )  # fmt: skip
                    return
                yield judging(
                    sentence, source, Support.CONTRADICTED, f"sentence: {changed.kind}", language
                )
                return
            yield judging(
                changed.text, window, Support.CONTRADICTED, f"sentence: {changed.kind}", language,
                unsupported=(changed.place,),
            )  # fmt: skip
        else:
            rest = without_sentence(paragraph, start, [])[:500]
            others = self._articles[paragraph.source, paragraph.article]
            if chance.random() < 0.5 and len(others) > 1:
                other = self._paragraphs[chance.choice([m for m in others if m != n])]
                rest = cut_window(
                    chance, other, self._best_place(chance, sentence, other.text)
                ).text
            if len(rest) > 30:
                yield judging(
                    lighten(chance, sentence), rest, Support.NOT_SPOKEN_OF,
                    "sentence: missing", language,
                )  # fmt: skip

    def _draw(self, chance: random.Random) -> tuple[int, Paragraph, Asked]:
        (name,) = chance.choices(self._names, self._weights)
        n = chance.choice(self._sets[name])
        return n, self._paragraphs[n], chance.choice(self._paragraphs[n].asked)

    def _hard(self, chance: random.Random, n: int, asked: Asked) -> Paragraph | None:
        """A paragraph that shares words with the question and does not hold the answer."""
        paragraph = self._paragraphs[n]
        mine = self._sets[paragraph.source]
        pool = chance.sample(mine, min(60, len(mine)))
        pool += self._articles[paragraph.source, paragraph.article]
        words = grams(asked.question)
        fitting = [
            m
            for m in pool
            if m != n and asked.answer.lower() not in self._paragraphs[m].text.lower()
        ]
        fitting.sort(key=lambda m: -len(words & self._grams[m]))
        return self._paragraphs[chance.choice(fitting[:4])] if fitting else None

    def _best_place(self, chance: random.Random, question: str, text: str) -> int:
        words = grams(question)
        places = split_sentences(text) or [(0, len(text))]
        return max(places, key=lambda p: len(words & grams(text[p[0] : p[1]])) + chance.random())[0]

    def _strange_question(
        self, chance: random.Random, paragraph: Paragraph, question: str
    ) -> str | None:
        """The question with a name or a number of which the paragraph knows nothing."""
        places = [*NUMBER.finditer(question), *NAME.finditer(question)]
        if not places:
            return None
        place = chance.choice(places)
        pattern = NUMBER if place[0][0].isdigit() else NAME
        pool = chance.sample(
            self._sets[paragraph.source], min(8, len(self._sets[paragraph.source]))
        )
        others = sorted(
            {
                text
                for m in pool
                for text in pattern.findall(self._paragraphs[m].text)
                if text not in paragraph.text and text not in question
            }
        )
        if not others:
            return None
        return question[: place.start()] + chance.choice(others) + question[place.end() :]


def change_sentence(
    chance: random.Random, text: str, around: str, known: Sequence[str], language: str
) -> ChangedText | None:
    """Change a sentence in one of five ways, whichever is possible."""
    ways = [
        lambda: negate(chance, text, language),
        lambda: reverse(chance, text, language),
        lambda: renumber(chance, text, around),
        lambda: rename(chance, text, around, known),
        lambda: exchange(chance, text, known),
    ]
    chance.shuffle(ways)
    for way in ways:
        changed = way()
        if changed is not None and changed.text != text:
            return changed
    return None


def _overlap(first: str, second: str) -> bool:
    return first.lower() in second.lower() or second.lower() in first.lower()


def _phrases(language: str) -> str:
    return language if language not in {"no", "th"} else "en"


def read_judged_claims(data: Path) -> list[VerifierExample]:
    """Read the pairs of texts that people judged.

    Raises:
        InputError: a set is missing.
    """
    examples: list[VerifierExample] = []
    rows = csv.DictReader(
        read_text(data / TAXINLI).splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
    )
    examples += [_pair("taxinli", row["hyp"], row["prem"], row["label"], "en") for row in rows]
    rows = csv.DictReader(
        read_text(data / CONJNLI).lstrip("\ufeff").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
    examples += [
        _pair("conjnli", row["Hypothesis"], row["Premise"], row["Label"].strip(), "en")
        for row in rows
        if row["Label"] and row["Label"].strip() in _LABELS
    ]
    for line in read_text(data / JNLI).splitlines():
        entry = json.loads(line)
        examples.append(_pair("jnli", entry["sentence2"], entry["sentence1"], entry["label"], "ja"))
    return [e for e in examples if e.claim and e.evidence]


def _pair(source: str, claim: str, evidence: str, label: str, language: str) -> VerifierExample:
    return judging(claim.strip(), evidence.strip(), _LABELS[label], source, language)


def read_wice(data: Path) -> list[dict[str, Any]]:
    """Read the claims of WiCE, whose words are marked where nothing supports them."""
    return [json.loads(line) for file in WICE for line in read_text(data / file).splitlines()]


def wice_example(chance: random.Random, entry: dict[str, Any]) -> VerifierExample | None:
    """A claim with the sentences that support it and some beside; or with others alone."""
    named = chance.choice(entry["supporting_sentences"]) if entry["supporting_sentences"] else []
    evidence: list[str] = entry["evidence"]
    label = entry["label"]
    missing = label == "not_supported" or not named
    beside = chance.randrange(max(1, len(evidence) - 3))
    numbers = sorted({*named, *((beside, beside + 1) if chance.random() < 0.4 or missing else ())})
    text = " ".join(evidence[n] for n in numbers if n < len(evidence))[:900]
    if not text:
        return None
    marks: tuple[Span, ...] | None = None
    if "claim_tokens" in entry:
        marks = _token_spans(entry["claim"], entry["claim_tokens"], entry["non_supported_spans"])
    support = Support.SUPPORTED if label == "supported" else Support.NOT_SPOKEN_OF
    return judging(entry["claim"], text, support, f"wice: {label}", "en", unsupported=marks)


def _token_spans(
    claim: str, tokens: Sequence[str], marked: Sequence[bool]
) -> tuple[Span, ...] | None:
    spans: list[Span] = []
    at = 0
    for token, is_marked in zip(tokens, marked, strict=True):
        start = claim.find(token, at)
        if start < 0:
            return None
        at = start + len(token)
        if is_marked:
            spans.append((start, at))
    return tuple(spans)
