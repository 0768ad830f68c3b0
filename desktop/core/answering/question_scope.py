"""Decides whether a question needs all documents, and counts how many an answer used."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.store.library import Library
from desktop.core.types import Coverage, DocumentState

# Things of which a person may have one per file, in the singular and in the plural.
_ONE = (
    r"(?:document|file|report|paper|letter|contract|agreement|invoice|e-?mail|note|statement|policy"
    r"|company|firm|supplier|vendor|customer|meeting)"
)
_MANY = (
    r"(?:documents|files|reports|papers|letters|contracts|agreements|invoices|e-?mails|notes"
    r"|statements|policies|companies|firms|suppliers|vendors|customers|meetings)"
)
_MOST = r"(?:most|least|more|fewer|less|best|worst|(?!interest|forest|request)\w{2,20}est)"
_PERIOD = r"(?:period|quarter|month|year|season)"
_PERIODS = r"(?:periods|quarters|months|years|seasons)"
_LISTED_PERIODS = (
    r"(?:(?:these|those|all|several|(?:the )?(?:reported|reporting|historical|different)) )"
)
_EARLIER = r"(?:the )?(?:previous|prior|past|earlier|other) "
_POLITE = r"^\W*(?:(?:please|can you|could you|would you|i want you to)\s+)*(?:please\s+)?"
_PATTERNS = (
    # Lists.
    rf"{_POLITE}(?:list|enumerate|rank)\b",
    rf"{_POLITE}(?:name|show|find|give|tell|collect|extract)\s+(?:me\s+|us\s+)?(?:about\s+)?"
    r"(?:all|every|each)\b",
    rf"{_POLITE}summari[sz]e\s+(?:all|every|each|my|our|these|the (?:{_MANY}|folder|collection))",
    r"\b(?:give|make|create|write|draw up|show|need|want)\b.{0,20}\b(?:list|overview|table) of\b",
    r"\b(?:what|who|which) are all\b|\bevery mention\b",
    # Comparisons.
    rf"{_POLITE}(?:compare|contrast)\b|\bhow do(?:es)?\b.{{0,300}}\bcompare\b",
    r"\bcompar(?:e|ing) (?:all|the)\b",
    r"\bdiffer(?:ences?)?\s+(?:from|between|across|among)\b|\bthan (?:in|at|for)\b|\bin common\b",
    r"\bcommon to (?:all|my|our|these|the)\b",
    r"^(?!\W*(?:who|when|where)\b).*\b(?:versus|vs)\b",
    # Questions about all documents or periods.
    rf"\b(?:which|what|how many) (?:of (?:my|our|the|these) )?{_MANY}\b"
    r"(?! (?:do|does|did|must|should|can|could|may|shall|will|would|have to)\b)",
    rf"\b(?:all|each|every one) (?:of )?(?:my|our|the|these)\b.{{0,300}}\b{_MANY}\b"
    rf"|\ball {_MANY}\b",
    rf"\bacross (?:(?:all|my|our|the|these|different|several) )+(?:[\w-]+ )?(?:{_MANY}|{_PERIODS}"
    r"|folders?|collections?)\b",
    rf"\b(?:every|each) {_ONE}\b|\b(?:for|in|of) (?:every|each) (?:year|quarter|month)\b",
    r"\bmy (?:documents|files|papers|folders?|collection|library)\b",
    rf"\bwhich (?:{_ONE}|year|quarter|month)\b.{{0,300}}\b{_MOST}\b",
    r"\b(?:chang|develop|evol|grow|grew|var|trend)\w*\b.{0,300}\bover (?:time|the)\b",
    r"\bover the (?:\w+ )?(?:years|quarters|months)\b",
    rf"\b(?:across|over|during|throughout|between) {_LISTED_PERIODS}?{_PERIODS}\b",
    rf"\bin the (?:reported|reporting|different) {_PERIODS}\b",
    r"\b(?:quarter|month|year) (?:to|by|over|after) (?:quarter|month|year)\b",
    rf"\b(?:for|by|in) (?:each|every) (?:\w+ )?{_PERIOD}\b|\bthroughout (?:the )?\w* ?{_PERIOD}\b",
    rf"\b(?:in|from|across|by) these (?:[\w-]+ )?(?:{_MANY}|filings|[\w-]*\d[\w-]*s)\b",
    rf"\b(?:compared|relative|contrast|up) (?:to|with|against|in) {_EARLIER}{_PERIODS}\b",
)
_NEEDS_ALL = re.compile("|".join(_PATTERNS), re.IGNORECASE | re.DOTALL)
# A comparison within one document: “in its latest report, how do sales compare to costs?”
_WITHIN_ONE = re.compile(
    r"\b(?:in|from) (?:its|their|the|\w+['’]s) (?:latest|most recent|newest|last|current) [\w-]+\b",
    re.IGNORECASE,
)
_MANY_TIMES = re.compile(rf"{_EARLIER}|\b{_PERIODS}\b|\bover time\b|^\W*list\b", re.IGNORECASE)


def needs_all_documents(question: str) -> bool:
    """Whether the question asks for a list or a comparison, which a few passages cannot answer."""
    if _WITHIN_ONE.search(question) and not _MANY_TIMES.search(question):
        return False
    return _NEEDS_ALL.search(question) is not None


def count_coverage(library: Library, collections: Sequence[int] | None, used: int) -> Coverage:
    """The number of documents used, of those searchable, and of those not searchable yet."""
    waiting = library.documents.counts(collections).get(DocumentState.WAITING, 0)
    return Coverage(used, library.documents.searchable_count(collections), waiting)
