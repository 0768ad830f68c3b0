"""Who answers a question: the expert that was asked for, or the one that fits the sources.

The one that fits is the one whose collection supplied the sources.

The search has looked at every document already, so that nothing more need be computed: the scores
of the sources are added up for each collection, and the expert of the one with the most answers,
if it leads by a margin. Where the sources come from here and there, the base answers alone.
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
from desktop.core.store.library import Library
from desktop.core.types import ExpertReason, ModelInfo, Source

ASKED_FOR = "You asked for it."
MARGIN = 0.2
"""Share of all scores by which the first must lead the second; see `bench routing`."""


@dataclass(frozen=True, slots=True)
class Route:
    """A choice, with what it rests on."""

    expert: ExpertRecord | None
    reason: str
    shares: Mapping[str, float]
    """Of the scores, by collection, the largest first."""
    why: ExpertReason = ExpertReason.UNKNOWN
    about: tuple[str, ...] = ()
    """The collections that the reason names."""


def route(
    library: Library,
    sources: Sequence[Source],
    experts: Sequence[ExpertRecord],
    *,
    margin: float = MARGIN,
) -> Route:
    """Choose among experts that can answer; several of one collection: the last one trained."""
    by_collection = {
        expert.collection_id: expert
        for expert in sorted(experts, key=lambda expert: expert.trained_at or 0.0)
    }
    found = _find_collections(library, sources)
    shares = _collection_shares(found)
    # Where one text lies in two collections, the one that has an expert may speak for it.
    ordered = sorted(shares, key=lambda id_: (-shares[id_], id_ not in by_collection, id_))
    if not ordered:
        nothing = "Nothing was found, so no expert was chosen."
        return Route(None, nothing, {}, ExpertReason.NOTHING_FOUND)
    names = {collection.id: collection.name for collection in library.collections.all()}
    named = {names[id_]: shares[id_] for id_ in ordered}
    first = ordered[0]
    beside = _collection_shares(found, without=first)
    rival = max(beside, key=lambda id_: beside[id_], default=first)
    if beside and shares[first] - beside[rival] < margin:
        two = (names[first], names[rival])
        alike = f"The sources came from “{two[0]}” and “{two[1]}” alike, so the base model answers."
        return Route(None, alike, named, ExpertReason.ALIKE, two)
    said = f"{'Most' if beside else 'All'} sources came from “{names[first]}”"
    about = (names[first],)
    if expert := by_collection.get(first):
        return Route(
            expert, f"{said}.", named, ExpertReason.MOST if beside else ExpertReason.ALL, about
        )
    why = ExpertReason.MOST_WITHOUT if beside else ExpertReason.ALL_WITHOUT
    return Route(None, f"{said}, which has no expert.", named, why, about)


@dataclass(frozen=True, slots=True)
class Router:
    """Chooses for every question anew; what `answer` calls once the sources are known."""

    library: Library
    experts: Sequence[ExpertRecord]
    otherwise: Expert = NO_EXPERT
    """Who answers where no expert is chosen."""
    margin: float = MARGIN

    def __call__(self, sources: Sequence[Source]) -> Expert:
        chosen = route(self.library, sources, self.experts, margin=self.margin)
        expert = to_expert(chosen.expert, "") if chosen.expert else self.otherwise
        return replace(expert, reason=chosen.reason, why=chosen.why, about=chosen.about)


def choose_expert(
    library: Library, folder: Path, base: ModelInfo | None, name: str
) -> Expert | ChooseExpert:
    """By name, `auto` or `none`; `folder` is where the experts' files lie.

    Where no expert fits, the one that comes with Lectern answers, if it is for this model.

    Raises:
        InputError, ModelError: there is no such expert, or it cannot answer on this model.
    """
    if base is None or name == NONE:
        return NO_EXPERT
    reader = shipped_reader(base)
    if name.casefold() == READER.casefold():
        if not reader.adapters:
            raise ModelError(
                f"The Reader is not for {base.name}.", "It reads for the embedded model alone."
            )
        return replace(reader, reason=ASKED_FOR, why=ExpertReason.ASKED_FOR)
    experts = Experts(library, folder)
    if name != AUTO:
        return replace(
            to_expert(experts.get_usable(name, base), ASKED_FOR), why=ExpertReason.ASKED_FOR
        )
    usable = [one for one in experts.list_usable(base) if one.enabled and one.collection_id]
    return Router(library, usable, reader) if usable else reader


def to_expert(record: ExpertRecord, reason: str) -> Expert:
    """The expert as answering takes it."""
    adapters = ((str(record.adapter), 1.0),) if record.adapter else ()
    return Expert(
        record.name,
        adapters,
        reason,
        reads_little=bool(record.recipe.get("reads_little")),
        at_length=bool(record.recipe.get("at_length")),
    )


_ScoredSources = list[tuple[float, frozenset[int]]]
"""For each source its score, and the collections in which it lies."""


def _collection_shares(found: _ScoredSources, *, without: int | None = None) -> dict[int, float]:
    """The collections' shares of the scores; what lies in several counts for each, for it may have
    been found through any. Sources of the collection `without` count for none.
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
