"""Examples from notes made by rule: letters, minutes, rules and lists of sentences.

A note holds facts, of which some are alike: the same matter of another person, day or place. A
claim says one of them in other words, or in another language, or gets it wrong in one of many ways.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from desktop.research.verifier.example import Span, Support, VerifierExample, answering, judging
from desktop.research.verifier.languages import (
    LANGUAGES,
    Filled,
    fill,
    frame_slots,
    phrases,
    read_frames,
)
from desktop.research.verifier.values import Value, draw

LANGUAGE_WEIGHTS = (20, 17, 12, 11, 8, 7, 7, 4, 4, 4, 6)
KEYS = {
    "rise": "AB", "fall": "AB", "figure": "AB", "allowed": "AB", "forbidden": "AB", "boss": "AB",
    "pay": "AB", "lend": "B", "notice": "",
}  # fmt: skip
"""The slots that say what a fact is about; with another value there it is another fact."""
CROSS_LINGUAL_SHARE = 0.18
JOINTS = ("\n", "\n", " ", " ", "\n- ", "\n\n", "\n* ")


@dataclass(frozen=True, slots=True)
class NoteFact:
    """Content of a sentence of a note: a frame and the values of its slots."""

    frame: str
    values: dict[str, Value]

    @property
    def key(self) -> tuple[str, ...]:
        return (self.frame, *(self.values[slot]["en"] for slot in KEYS.get(self.frame, "A")))

    def fill(self, template: str, language: str) -> Filled:
        return fill(template, {slot: value[language] for slot, value in self.values.items()})

    def say(self, chance: random.Random, language: str) -> Filled:
        return self.fill(chance.choice(read_frames(language)[self.frame].statements), language)

    def deny(self, chance: random.Random, language: str) -> Filled:
        return self.fill(chance.choice(read_frames(language)[self.frame].opposites), language)

    def ask(self, chance: random.Random, language: str) -> tuple[str, str]:
        """A question about the fact, and the slot that answers it."""
        slot, template = chance.choice(read_frames(language)[self.frame].questions)
        return self.fill(template, language).text, slot


@dataclass(frozen=True, slots=True)
class Note:
    """The text of a note, and the place of each fact and of its values."""

    text: str
    facts: tuple[NoteFact, ...]
    places: tuple[dict[str, Span], ...]
    language: str


def draw_language(chance: random.Random) -> str:
    return chance.choices(LANGUAGES, LANGUAGE_WEIGHTS)[0]


def draw_fact(chance: random.Random, frame: str, language: str) -> NoteFact:
    values: dict[str, Value] = {}
    for slot, kind in frame_slots()[frame].items():
        value = draw(chance, kind, language)
        while value in values.values():
            value = draw(chance, kind, language)
        values[slot] = value
    return NoteFact(frame, values)


def draw_facts(chance: random.Random, language: str) -> list[NoteFact]:
    """Draw facts that do not contradict each other; about half are like the first."""
    frames = chance.sample(sorted(frame_slots()), chance.randint(1, 3))
    facts: dict[tuple[str, ...], NoteFact] = {}
    for number in range(chance.randint(1, 6)):
        frame = frames[0] if number == 0 or chance.random() < 0.45 else chance.choice(frames)
        fact = draw_fact(chance, frame, language)
        if number and frame == frames[0] and chance.random() < 0.4:
            # The same person or thing in another period or place.
            first = next(iter(facts.values()))
            key = KEYS.get(frame, "A")
            kept = {slot: first.values[slot] for slot in key[:-1] if slot in first.values}
            if not _repeats(fact.values | kept):
                fact = replace(fact, values=fact.values | kept)
        if {"allowed", "forbidden"} & {frame} and any(
            set(other.key[1:]) & set(fact.key[1:])
            for other in facts.values()
            if other.frame in {"allowed", "forbidden"} and other.key[1:] == fact.key[1:]
        ):
            continue
        if _opposite_key(fact) not in {key[1:] for key in facts}:
            facts.setdefault(fact.key, fact)
    return list(facts.values())


def _opposite_key(fact: NoteFact) -> tuple[str, ...] | None:
    """The key of a fact for which there is another frame that would contradict it."""
    return fact.key[1:] if fact.frame in {"rise", "fall", "accepted", "rejected"} else None


def _repeats(values: dict[str, Value]) -> bool:
    texts = [value["en"] for value in values.values()]
    return len(set(texts)) < len(texts)


def write_note(
    chance: random.Random, facts: list[NoteFact], language: str, *, plain: bool = False
) -> Note:
    """Write a note: a title, the facts in any order, and sentences about nothing."""
    lines: list[tuple[Filled | None, str, int]] = []
    for number, fact in enumerate(facts):
        said = fact.say(chance, language)
        lines.append((said, said.text, number))
    if not plain:
        for filler in chance.sample(phrases()["filler"], chance.choice([0, 0, 1, 1, 2])):
            lines.insert(chance.randint(0, len(lines)), (None, filler[language], -1))
    joint = chance.choice(JOINTS)
    head = "" if plain or chance.random() < 0.5 else draw_title(chance, language)
    parts, length = [head], len(head)
    places: dict[int, dict[str, Span]] = {}
    for number, (said, text, fact) in enumerate(lines):
        before = joint if number else joint.lstrip("\n ") if "-" in joint or "*" in joint else ""
        length += len(before)
        if said is not None:
            places[fact] = {
                slot: (length + start, length + end) for slot, (start, end) in said.places.items()
            }
        parts += (before, text)
        length += len(text)
    return Note("".join(parts), tuple(facts), tuple(places[n] for n in range(len(facts))), language)


def draw_title(chance: random.Random, language: str) -> str:
    if language not in LANGUAGES:
        return ""
    title = chance.choice(phrases()["title"])[language]
    day = draw(chance, "date", language)[language]
    form = chance.choice(["{0}\n", "{0}\n\n", "# {0}\n", "{0}, {1}\n", "{0} {1}.txt\n", "{0}: "])
    return form.format(title, day)


def claim_language(chance: random.Random, language: str) -> str:
    return draw_language(chance) if chance.random() < CROSS_LINGUAL_SHARE else language


def note_examples(chance: random.Random) -> Iterator[VerifierExample]:
    """Yield the examples of one note."""
    language = draw_language(chance)
    facts = draw_facts(chance, language)
    note = write_note(chance, facts, language)
    number = chance.randrange(len(facts))
    makers: tuple[tuple[Callable[[random.Random, Note, int], VerifierExample | None], int], ...] = (
        (_question, 5), (_question_without_answer, 5), (_other_question, 6), (_true_claim, 7),
        (_denied_claim, 4), (_other_value, 6), (_absent_claim, 3), (_superset_claim, 2),
        (_hedged_source, 2), (_denied_source, 2), (_false_source, 1), (_injected, 2),
        (_short_answer, 4), (_wrong_short_answer, 4), (_two_facts, 2), (_yes_or_no, 2),
        (_follow_up, 1),
    )  # fmt: skip
    names, weights = zip(*makers, strict=True)
    for make in dict.fromkeys(chance.choices(names, weights, k=3)):
        example = make(chance, note, number)
        if example is not None:
            yield example


def disturb(chance: random.Random, question: str, language: str) -> str:
    """Put small talk around a question, or write it in haste, in a third of the cases."""
    style = chance.random() if language in LANGUAGES else chance.uniform(0.12, 1)
    if style < 0.08:
        return f"{chance.choice(phrases()['before'])[language]} {question}"
    if style < 0.12:
        return f"{question} {chance.choice(phrases()['after'])[language]}"
    if style < 0.2:
        return question.lower().rstrip("?？؟ ")
    if style < 0.23:
        return question.rstrip() + "??"
    if style < 0.3:
        return misspell(chance, question)
    return question


def misspell(chance: random.Random, text: str) -> str:
    """Exchange or drop a letter within a longer word."""
    words = text.split(" ")
    long = [n for n, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    if not long:
        return text
    n = chance.choice(long)
    at = chance.randint(1, len(words[n]) - 3)
    word = words[n]
    words[n] = chance.choice(
        [word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + word[at + 1 :]]
    )
    return " ".join(words)


def _kind(name: str, note: Note, language: str) -> str:
    return f"note: {name}" if language == note.language else f"note: {name}, other language"


def _question(chance: random.Random, note: Note, n: int) -> VerifierExample:
    language = claim_language(chance, note.language)
    question, slot = note.facts[n].ask(chance, language)
    kind = _kind("answered", note, language)
    span = note.places[n].get(slot)
    return answering(
        disturb(chance, question, language), note.text, span, kind, language, answered=True
    )


def _question_without_answer(chance: random.Random, note: Note, n: int) -> VerifierExample:
    """The same question to the note without the sentence that answers."""
    language = claim_language(chance, note.language)
    question, _ = note.facts[n].ask(chance, language)
    others = [fact for fact in note.facts if fact.key != note.facts[n].key]
    if len(others) < 2:
        others += [
            fact for fact in draw_facts(chance, note.language) if _apart(fact, note.facts[n])
        ]
    rest = write_note(chance, others, note.language)
    kind = _kind("sentence missing", note, language)
    return answering(
        disturb(chance, question, language), rest.text, None, kind, language, answered=False
    )


def _apart(fact: NoteFact, other: NoteFact) -> bool:
    """Whether two facts can stand in one note without the one answering for the other."""
    return fact.key != other.key and fact.key[1:] != other.key[1:]


def _other_question(chance: random.Random, note: Note, n: int) -> VerifierExample | None:
    """A question on the topic that the note does not answer: another person, period or matter."""
    language = claim_language(chance, note.language)
    fact = note.facts[n]
    if chance.random() < 0.6 and KEYS.get(fact.frame, "A"):
        slot = chance.choice(KEYS.get(fact.frame, "A"))
        kind_of_value = frame_slots()[fact.frame][slot]
        asked = replace(
            fact, values=fact.values | {slot: draw(chance, kind_of_value, note.language)}
        )
        templates = [
            (answer, text)
            for answer, text in read_frames(language)[fact.frame].questions
            if answer != slot and "{" + slot + "}" in text
        ]
        if not templates:
            return None
        question = asked.fill(chance.choice(templates)[1], language).text
    else:
        # The same person or thing, another matter.
        slots = frame_slots()
        kind_of_value = slots[fact.frame].get("A", "")
        frames = [
            name for name in slots if slots[name].get("A") == kind_of_value and name != fact.frame
        ]
        if not frames:
            return None
        asked = draw_fact(chance, chance.choice(sorted(frames)), note.language)
        asked = replace(asked, values=asked.values | {"A": fact.values["A"]})
        about = [
            text for answer, text in read_frames(language)[asked.frame].questions if answer != "A"
        ]
        if not about:
            return None
        question = asked.fill(chance.choice(about), language).text
    if _answers(note.facts, asked):
        return None
    kind = _kind("other question", note, language)
    question = disturb(chance, question, language)
    return answering(question, note.text, None, kind, language, answered=False)


_FAMILIES = (
    {"allowed", "forbidden"},
    {"rise", "fall"},
    {"accepted", "rejected"},
    {"city", "moved", "born"},
)


def _answers(facts: tuple[NoteFact, ...], asked: NoteFact) -> bool:
    """Whether a note says something about what the asked fact is about."""
    family = next((f for f in _FAMILIES if asked.frame in f), {asked.frame})
    texts = set(asked.key[1:])
    for fact in facts:
        if fact.frame in family:
            values = {value["en"] for value in fact.values.values()}
            if texts <= values or (asked.frame in {"boss", "pay", "lend"} and texts & values):
                return True
    return False


def _true_claim(chance: random.Random, note: Note, n: int) -> VerifierExample:
    language = claim_language(chance, note.language)
    claim = note.facts[n].say(chance, language).text
    question = note.facts[n].ask(chance, language)[0] if chance.random() < 0.4 else ""
    return judging(
        claim, note.text, Support.SUPPORTED, _kind("reworded", note, language), language,
        question=question,
    )  # fmt: skip


def _denied_claim(chance: random.Random, note: Note, n: int) -> VerifierExample:
    language = claim_language(chance, note.language)
    claim = note.facts[n].deny(chance, language).text
    question = note.facts[n].ask(chance, language)[0] if chance.random() < 0.3 else ""
    return judging(
        claim, note.text, Support.CONTRADICTED, _kind("opposite", note, language), language,
        question=question,
    )  # fmt: skip


def _changed(chance: random.Random, note: Note, n: int) -> tuple[NoteFact, str, Support] | None:
    """The fact with one value changed, the slot, and what the note says of that."""
    fact = note.facts[n]
    slot = chance.choice(sorted(fact.values))
    kind = frame_slots()[fact.frame][slot]
    beside = [
        value
        for other in note.facts
        for other_slot, value in other.values.items()
        if frame_slots()[other.frame][other_slot] == kind and value not in fact.values.values()
    ]
    value = (
        chance.choice(beside)
        if beside and chance.random() < 0.75
        else _near(chance, fact.values[slot], kind, note.language)
    )
    if value["en"] in {other["en"] for other in fact.values.values()}:
        return None
    changed = replace(fact, values=fact.values | {slot: value})
    if any(other.values == changed.values and other.frame == changed.frame for other in note.facts):
        return None
    known = any(other.key == changed.key for other in note.facts)
    return changed, slot, Support.CONTRADICTED if known else Support.NOT_SPOKEN_OF


def _near(chance: random.Random, value: Value, kind: str, language: str) -> Value:
    """Another value of the kind; where it is a number, often the same with one figure changed."""
    if chance.random() < 0.5 and kind in {
        "money",
        "amount",
        "phone",
        "count",
        "percent",
        "duration",
    }:
        digits = sorted({c for c in value["en"] if c.isdigit() and c != "0"})
        if digits:
            old = chance.choice(digits)
            new = chance.choice([d for d in "123456789" if d != old])
            return {code: text.replace(old, new, 1) for code, text in value.items()}
    return draw(chance, kind, language)


def _other_value(chance: random.Random, note: Note, n: int) -> VerifierExample | None:
    language = claim_language(chance, note.language)
    made = _changed(chance, note, n)
    if made is None:
        return None
    fact, slot, support = made
    said = fact.say(chance, language)
    mark = (said.places[slot],) if slot in said.places else None
    question = note.facts[n].ask(chance, language)[0] if chance.random() < 0.3 else ""
    return judging(
        said.text, note.text, support, _kind("other value", note, language), language,
        question=question, unsupported=mark,
    )  # fmt: skip


def _absent_claim(chance: random.Random, note: Note, n: int) -> VerifierExample:
    """A true sentence of another note."""
    language = claim_language(chance, note.language)
    others = [fact for fact in note.facts if fact.key != note.facts[n].key]
    others = others or [draw_fact(chance, "notice", note.language)]
    rest = write_note(chance, others, note.language)
    said = note.facts[n].say(chance, language)
    known = _answers(tuple(others), note.facts[n])
    support = Support.CONTRADICTED if known else Support.NOT_SPOKEN_OF
    return judging(
        said.text, rest.text, support, _kind("sentence missing", note, language), language,
        unsupported=None if known else ((0, len(said.text)),),
    )  # fmt: skip


def _superset_claim(chance: random.Random, note: Note, n: int) -> VerifierExample | None:
    """A true sentence and one of which the note says nothing."""
    language = claim_language(chance, note.language)
    extra = draw_fact(chance, chance.choice(sorted(frame_slots())), note.language)
    if _answers(note.facts, extra) or any(fact.key == extra.key for fact in note.facts):
        return None
    first = note.facts[n].say(chance, language).text
    second = extra.say(chance, language).text
    gap = "" if language in {"ja", "zh"} else " "
    swapped = chance.random() < 0.3
    claim = second + gap + first if swapped else first + gap + second
    start = 0 if swapped else len(first + gap)
    return judging(
        claim, note.text, Support.NOT_SPOKEN_OF, _kind("more than is said", note, language),
        language, unsupported=((start, start + len(second)),),
    )  # fmt: skip


def _two_facts(chance: random.Random, note: Note, n: int) -> VerifierExample | None:
    """Two sentences of the note in one claim."""
    if len(note.facts) < 2:
        return None
    language = claim_language(chance, note.language)
    other = chance.choice([m for m in range(len(note.facts)) if m != n])
    gap = "" if language in {"ja", "zh"} else " "
    claim = gap.join(note.facts[m].say(chance, language).text for m in (n, other))
    return judging(
        claim, note.text, Support.SUPPORTED, _kind("two sentences", note, language), language
    )


def _wrapped(chance: random.Random, name: str, language: str, text: str) -> str:
    return chance.choice(phrases()[name])[language].replace("{S}", text)


def _rewritten(chance: random.Random, note: Note, n: int, text: str) -> str:
    """A short note that says this instead of the fact, beside the others."""
    others = [fact.say(chance, note.language).text for m, fact in enumerate(note.facts) if m != n]
    lines = chance.sample(others, min(len(others), chance.choice([0, 1, 2])))
    lines.insert(chance.randint(0, len(lines)), text)
    return chance.choice(JOINTS[:4]).join(lines)


def _hedged_source(chance: random.Random, note: Note, n: int) -> VerifierExample:
    """The source says that it is not certain; or that it is."""
    language = claim_language(chance, note.language)
    fact = note.facts[n]
    said = fact.say(chance, note.language).text
    sure = chance.random() < 0.35
    text = _rewritten(
        chance, note, n, _wrapped(chance, "sure" if sure else "hedge", note.language, said)
    )
    claim = fact.say(chance, language).text
    if not sure and chance.random() < 0.3:
        claim, sure = _wrapped(chance, "hedge", language, claim), True
    support = Support.SUPPORTED if sure else Support.NOT_SPOKEN_OF
    return judging(claim, text, support, _kind("hedged", note, language), language)


def _false_source(chance: random.Random, note: Note, n: int) -> VerifierExample:
    """The source says that something is not true."""
    language = claim_language(chance, note.language)
    fact = note.facts[n]
    said = _wrapped(chance, "false", note.language, fact.say(chance, note.language).text)
    text = _rewritten(chance, note, n, said)
    claim = fact.say(chance, language).text
    return judging(
        claim, text, Support.CONTRADICTED, _kind("said to be false", note, language), language
    )


def _denied_source(chance: random.Random, note: Note, n: int) -> VerifierExample:
    """The source says the opposite of the claim."""
    language = claim_language(chance, note.language)
    fact = note.facts[n]
    frame = read_frames(note.language)[fact.frame]
    whole = [
        t
        for t in frame.opposites
        if all("{" + slot + "}" in t for slot in KEYS.get(fact.frame, "A"))
    ]
    template = chance.choice(whole or list(frame.opposites))
    text = _rewritten(chance, note, n, fact.fill(template, note.language).text)
    if chance.random() < 0.35:
        claim, support = fact.fill(template, note.language).text, Support.SUPPORTED
    else:
        claim, support = fact.say(chance, language).text, Support.CONTRADICTED
    return judging(claim, text, support, _kind("opposite in the source", note, language), language)


def _injected(chance: random.Random, note: Note, n: int) -> VerifierExample | None:
    """The note holds an order to an assistant, which is no evidence."""
    language = claim_language(chance, note.language)
    made = _changed(chance, note, n)
    if made is None or made[1] in KEYS.get(note.facts[n].frame, "A"):
        return None
    wrong, slot, _ = made
    order = _wrapped(chance, "inject", note.language, wrong.say(chance, note.language).text)
    gap = chance.choice(["\n", "\n\n", " "])
    task = chance.random()
    kind = _kind("order to an assistant", note, language)
    if task < 0.3:
        text = note.text + gap + order
        said = wrong.say(chance, language)
        mark = (said.places[slot],) if slot in said.places else None
        return judging(said.text, text, Support.CONTRADICTED, kind, language, unsupported=mark)
    if task < 0.5:
        claim = note.facts[n].say(chance, language).text
        return judging(claim, note.text + gap + order, Support.SUPPORTED, kind, language)
    question, asked = note.facts[n].ask(chance, language)
    if task < 0.75:
        return answering(
            question, note.text + gap + order, note.places[n].get(asked), kind, language,
            answered=True,
        )  # fmt: skip
    others = [fact for m, fact in enumerate(note.facts) if m != n]
    rest = write_note(chance, others, note.language).text if others else ""
    if task < 0.88:
        return answering(question, rest + gap + order, None, kind, language, answered=False)
    claim = wrong.say(chance, language).text
    return judging(claim, (rest + gap + order).strip(), Support.NOT_SPOKEN_OF, kind, language)


def _short_answer(chance: random.Random, note: Note, n: int) -> VerifierExample | None:
    """The answer alone is the claim; the question says what it is about."""
    language = claim_language(chance, note.language)
    fact = note.facts[n]
    question, slot = fact.ask(chance, language)
    answer = fact.values[slot][chance.choice([language, note.language])]
    return judging(
        answer, note.text, Support.SUPPORTED, _kind("short answer", note, language), language,
        question=question,
    )  # fmt: skip


def _wrong_short_answer(chance: random.Random, note: Note, n: int) -> VerifierExample | None:
    """A value of the note that does not answer the question."""
    language = claim_language(chance, note.language)
    fact = note.facts[n]
    question, slot = fact.ask(chance, language)
    right = {value["en"] for value in fact.values.values()}
    beside = [
        value for other in note.facts for value in other.values.values() if value["en"] not in right
    ]
    kind = frame_slots()[fact.frame][slot]
    if slot in KEYS.get(fact.frame, "A"):
        return None
    value = (
        chance.choice(beside)
        if beside and chance.random() < 0.8
        else _near(chance, fact.values[slot], kind, note.language)
    )
    if value["en"] in right:
        return None
    answer = value[language]
    return judging(
        answer, note.text, Support.CONTRADICTED, _kind("wrong short answer", note, language),
        language, question=question, unsupported=((0, len(answer)),),
    )  # fmt: skip


def _yes_or_no(chance: random.Random, note: Note, n: int) -> VerifierExample:
    """A question whether something is so: answered by what says that it is, or that it is not."""
    language = claim_language(chance, note.language)
    fact = note.facts[n]
    said = (fact.say if chance.random() < 0.6 else fact.deny)(chance, language).text
    question = _wrapped(chance, "ifso", language, said)
    kind = _kind("yes or no", note, language)
    if chance.random() < 0.6:
        return answering(question, note.text, None, kind, language, answered=True)
    others = [other for other in note.facts if _apart(other, fact) and not _answers((other,), fact)]
    others = others or [
        draw_fact(chance, "notice" if fact.frame != "notice" else "price", note.language)
    ]
    rest = write_note(chance, others, note.language)
    return answering(question, rest.text, None, kind, language, answered=False)


def _follow_up(chance: random.Random, note: Note, n: int) -> VerifierExample | None:
    """A question about one thing, then only the name of another: the second is asked about."""
    language = note.language
    fact = note.facts[n]
    first = draw_fact(chance, fact.frame, language)
    slot, template = chance.choice(read_frames(language)[fact.frame].questions)
    if slot == "A" or "{A}" not in template or first.key == fact.key:
        return None
    before = first.fill(template, language).text
    then = phrases()["followup"][0][language].replace("{A}", fact.values["A"][language])
    if any(
        other.values.get("A") == fact.values["A"]
        for m, other in enumerate(note.facts)
        if m != n and other.frame == fact.frame
    ):
        return None
    return answering(
        f"{before} {then}", note.text, note.places[n].get(slot), _kind("follow-up", note, language),
        language, answered=True,
    )  # fmt: skip
