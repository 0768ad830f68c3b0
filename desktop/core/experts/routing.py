"""Chooses the expert that answers: the one asked for, or the one that fits the sources.

An expert fits if its collection supplied the sources. The search has read every document already,
so nothing more is computed: the scores of the sources are added up for each collection, and the
expert of the collection with the highest sum answers, if it leads by a margin. If the sources come
from several collections alike, the base model answers alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.answering.expert import NO_EXPERT, ChooseExpert, Expert
from desktop.core.errors import ModelError
from desktop.core.experts.naming import AUTO, NONE, READER
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.experts.shipped_reader import shipped_reader
from desktop.core.say import Sentence, say
from desktop.core.store.library import Library
from desktop.core.types import ModelInfo, Source

ASKED_FOR = say("You asked for it.")
MARGIN = 0.2
"""Share of all scores by which the first collection must lead the second; see `bench routing`."""


@dataclass(frozen=True, slots=True)
class Route:
    """The chosen expert, with the reason and the scores behind it."""

    expert: ExpertRecord | None
    reason: Sentence
    shares: Mapping[str, float]
    """Share of the scores of each collection, by its name, the largest first."""


def route(
    library: Library,
    sources: Sequence[Source],
    experts: Sequence[ExpertRecord],
    *,
    margin: float = MARGIN,
) -> Route:
    """Choose among experts that can answer; of several for one collection, the last one trained."""
    by_collection = {
        expert.collection_id: expert
        for expert in sorted(experts, key=lambda expert: expert.trained_at or 0.0)
    }
    found = _find_collections(library, sources)
    shares = _collection_shares(found)
    # If two collections contain the same text, the one with an expert comes first.
    ordered = sorted(shares, key=lambda id_: (-shares[id_], id_ not in by_collection, id_))
    if not ordered:
        return Route(None, say("Nothing was found, so no expert was chosen."), {})
    names = {collection.id: collection.name for collection in library.collections.all()}
    named_shares = {names[id_]: shares[id_] for id_ in ordered}
    first = ordered[0]
    beside = _collection_shares(found, without=first)
    rival = max(beside, key=lambda id_: beside[id_], default=first)
    if beside and shares[first] - beside[rival] < margin:
        alike = say(
            "The sources came from “{0}” and “{1}” alike, so the base model answers.",
            names[first],
            names[rival],
        )
        return Route(None, alike, named_shares)
    expert = by_collection.get(first)
    reason = _reason(names[first], has_expert=expert is not None, is_alone=not beside)
    return Route(expert, reason, named_shares)


def _reason(collection: str, *, has_expert: bool, is_alone: bool) -> Sentence:
    match has_expert, is_alone:
        case True, True:
            return say("All sources came from “{0}”.", collection)
        case True, False:
            return say("Most sources came from “{0}”.", collection)
        case False, True:
            return say("All sources came from “{0}”, which has no expert.", collection)
        case _:
            return say("Most sources came from “{0}”, which has no expert.", collection)


@dataclass(frozen=True, slots=True)
class Router:
    """Chooses an expert for each question; `answer` calls it with the sources."""

    library: Library
    experts: Sequence[ExpertRecord]
    otherwise: Expert = NO_EXPERT
    """The expert that answers if none is chosen."""
    margin: float = MARGIN

    def __call__(self, sources: Sequence[Source]) -> Expert:
        chosen = route(self.library, sources, self.experts, margin=self.margin)
        expert = to_expert(chosen.expert, "") if chosen.expert else self.otherwise
        return replace(expert, reason=chosen.reason)


def choose_expert(
    library: Library, folder: Path, base: ModelInfo | None, name: str
) -> Expert | ChooseExpert:
    """The expert by its name, `auto` or `none`; `folder` is the folder of the experts.

    With `auto`, the Reader answers if no expert fits and it is for this base model.

    Raises:
        InputError, ModelError: there is no such expert, or it cannot answer on this model.
    """
    if base is None or name == NONE:
        return NO_EXPERT
    reader = shipped_reader(base)
    if name.casefold() == READER.casefold():
        if not reader.adapters:
            raise ModelError(
                say("The Reader is not for {0}.", base.name),
                say("It reads for the embedded model alone."),
            )
        return replace(reader, reason=ASKED_FOR)
    experts = Experts(library, folder)
    experts.rebind(base)
    if name != AUTO:
        return to_expert(experts.get_usable(name, base), ASKED_FOR)
    usable = [
        expert for expert in experts.list_usable(base) if expert.enabled and expert.collection_id
    ]
    return Router(library, usable, reader) if usable else reader


def to_expert(record: ExpertRecord, reason: str) -> Expert:
    """The stored expert as the value that answering needs."""
    adapters = ((str(record.adapter), 1.0),) if record.adapter else ()
    return Expert(
        record.name,
        adapters,
        reason,
        reads_little=bool(record.recipe.get("reads_little")),
        at_length=bool(record.recipe.get("at_length")),
    )


_ScoredSources = list[tuple[float, frozenset[int]]]
"""The score of each source, and the ids of the collections that contain it."""


def _collection_shares(found: _ScoredSources, *, without: int | None = None) -> dict[int, float]:
    """Each collection's share of the scores.

    A source in several collections counts for each of them, because any of them may be the reason
    that it was found. Sources of the collection `without` do not count.
    """
    total = sum(score for score, _ in found) or 1.0
    shares: dict[int, float] = {}
    for score, owners in found:
        for collection_id in owners if without not in owners else ():
            shares[collection_id] = shares.get(collection_id, 0.0) + score / total
    return shares


def _find_collections(library: Library, sources: Sequence[Source]) -> _ScoredSources:
    ids = [source.passage.id for source in sources]
    rows = library.db.execute(
        "SELECT p.id, d.collection_id FROM passages p JOIN documents d"
        f" ON d.content_id = p.content_id WHERE p.id IN ({','.join('?' * len(ids))})",
        tuple(ids),
    )
    owners: dict[int, set[int]] = {}
    for passage_id, collection_id in rows:
        owners.setdefault(passage_id, set()).add(collection_id)
    return [(source.score, frozenset(owners.get(source.passage.id, ()))) for source in sources]
