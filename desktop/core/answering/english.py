"""The patterns of English that answering goes by, each where another language needs its own.

Numbers and months in words are in `numbers.py`, the words that carry no meaning in
`retrieval/query.py`, and where a sentence ends in `core/sentences.py`.
"""

from __future__ import annotations

import re

# Which questions need every document.

# What a person may have one of per file, in the singular and in the plural.
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
    # Everything there is.
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
NEEDS_ALL_DOCUMENTS = re.compile("|".join(_PATTERNS), re.IGNORECASE | re.DOTALL)
# What is compared within one of them: “in its latest report, how do sales compare to costs?”
WITHIN_ONE_DOCUMENT = re.compile(
    r"\b(?:in|from) (?:its|their|the|\w+['’]s) (?:latest|most recent|newest|last|current) [\w-]+\b",
    re.IGNORECASE,
)
MANY_TIMES = re.compile(rf"{_EARLIER}|\b{_PERIODS}\b|\bover time\b|^\W*list\b", re.IGNORECASE)

# What is asked for.

ASKS_FOR_NUMBER = re.compile(
    r"\b(when|what (year|date|time|percentage|amount)|which year|how (long|old|many|much|far|high"
    r"|large|often|tall|big)|number of|amount of|percentage)\b",
    re.IGNORECASE,
)
ASKS_FOR_NAME = re.compile(
    r"\b(who|whose|whom|where|which (country|city|company))\b", re.IGNORECASE
)
ANSWER_KIND_WORDS = re.compile(
    r"\bhow (?:many|much|long|often|far|old|large|big|high|tall)\b"
    r"|\b(?:what|which) (?:date|time|day|year|amount|number|name)\b"
    r"|\b(?:is|are|was|were) (?:given|stated|named|mentioned)\b",
    re.IGNORECASE,
)
"""Words that name the kind of the answer; they rarely occur in the answer itself."""
ASKS_FOR_EXPLANATION = re.compile(
    r"^\W*(?:why|how (?:do|does|did|is|are|was|were|can|could|to|would)|explain|describe|list"
    r"|summar\w+|tell me|name (?:two|three|four|some|all)|what (?:happens|happened))\b"
    r"|\b(?:why|meaning|process|functions?|purpose|differences?|facts|motive|reasons|story behind"
    r"|summary)\b",
    re.IGNORECASE,
)
ASKS_FOR_MENTIONS = re.compile(
    r"\b(?:which|what|all|list|find|show)\b.{0,60}?\b(?:mention\w*|refer\w* to|speaks? of"
    r"|talks? about|contain\w*(?: the)? words?)\s+(?P<what>.+)",
    re.IGNORECASE,
)

# Whether a question goes on with the conversation.

REFERS_BACK = re.compile(
    r"\b(it|its|they|them|their|theirs|he|him|his|she|her|hers|these|those|same|such|former|latter"
    r"|else)\b",
    re.IGNORECASE,
)
# “Is it true that …” and “are there …” refer to nothing.
EXPLETIVE = re.compile(
    r"\b(is|was) it (true|possible|correct|right|necessary|likely|known|allowed)\b", re.IGNORECASE
)
MAY_REFER_BACK = re.compile(r"\b(this|that|there|then|both|one|ones)\b", re.IGNORECASE)
CONTINUES = re.compile(
    r"^\s*(and|but|or|so|also|then|why|how so|what about|how about|what if|what else|really"
    r"|since when|until when|by whom|in which|for whom|more)\b",
    re.IGNORECASE,
)
# A question word and a verb: “how many cars?” has none.
WHOLE_SENTENCE = re.compile(
    r"^\s*who\s+\w+|\b(is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|must|may)\b",
    re.IGNORECASE,
)
DEFINITE_ARTICLE = re.compile(r"\bthe\b", re.IGNORECASE)

# How a model says that it has found nothing.

_SOURCES = r"(?:sources?|documents?|contexts?|passages?|texts?|excerpts?|files?)(?! of\b)"
_SAY = (
    r"(?:contain|mention|sa[yi]|state|include|specif|provide|give|answer|indicate|tell|address"
    r"|discuss|cover|reveal|disclose|offer)\w*"
)
_MISSING = r"(?:information|mention|answer|details?|indication|reference)"
_SAID = (
    r"(?:mentioned|stated|specified|provided|given|found|included|disclosed|available|contained"
    r"|answered|known)"
)
_DOES_NOT = r"(?:do(?:es)? not|don't|doesn't|did not|didn't|fails? to)"
REFUSES = re.compile(
    "|".join(
        (
            r"not in (?:your|the|these|any of the) (?:\w+ )?" + _SOURCES,
            rf"\b(?:the|these|this|your|my|any)(?: \w+)?? {_SOURCES}\b[^.;]{{0,40}}? {_DOES_NOT}"
            rf" (?:\w+ly )?{_SAY}",
            rf"\b(?:information provided|provided information)\b[^.;]{{0,40}}{_DOES_NOT}",
            rf"\b(?:none|neither|no)\b(?: of)?(?: (?:the|these|your|my))?(?: \w+)?? {_SOURCES}"
            rf"[^.;]{{0,30}} {_SAY}",
            rf"{_SOURCES} (?:\w+ )?no (?:\w+ )?{_MISSING}\b(?! \w*(?:desk|leak|officer))",
            rf"{_SOURCES} (?:is|are) silent\b|{_SOURCES} lacks?\b",
            rf"(?:\bnot|n't) (?:\w+ )?{_SAID}\b[^.;]{{0,12}} (?:in|by|from|within)"
            rf" (?:the|these|your|any)(?: \w+)? {_SOURCES}",
            rf"\b(?:information|answer|details?)\b[^.;]{{0,20}}(?:not|n't) {_SAID}\b",
            rf"\bthere(?: is|'s| are) (?:no|not enough) (?:\w+ )?{_MISSING}\b",
            r"\bnothing (?:about|regarding)\b",
            rf"\bnothing in (?:the|these|your)(?: \w+)?? {_SOURCES}",
            rf"^\W*no {_MISSING}(?: (?:is|was|are|were))?"
            rf"(?: (?:{_SAID}|about|on|in|regarding)|\W*$)",
            r"\b(?:i|we) (?:(?:do|did|could) not|don't|didn't|couldn't|cannot|can't) (?:\w+ly )?"
            r"(?:know(?=\W*$|,| (?:the answer|this|that|wh|how|if)\b)|determine|tell\b"
            r"|find (?:it|this|that|any|an|the|information|anything)\b"
            r"|answer(?=\W*$| (?:this|that|the|your|it)\b))",
            r"\bunable to (?:answer|find|determine|provide|locate)\b",
            r"\b(?:not possible|impossible) to (?:answer|find|determine|say|tell|know)\b",
            r"\b(?:cannot|can't|could not|couldn't) be (?:answered|determined)\b",
            rf"\b(?:it|this|the author) {_DOES_NOT} (?:say|mention|state|specify)(?: \w+)?\W*$",
            rf"^\W*(?:(?:it|this|that) (?:is|was) )?(?:unknown|n/?a|nothing|not {_SAID})\W*$",
        )
    ),
    re.IGNORECASE,
)
APOLOGY = re.compile(
    r"^\W*(?:i(?:'m| am) (?:very )?sorry|sorry|i apologi[sz]e|unfortunately)\W*$", re.I
)

# What a sentence denies.

DENIAL = re.compile(
    r"(?:\b(?:not|no|never|none|neither|nor|without|cannot)\b|n[’']t\b)(?!\s+only\b)([^.,;:!?()]*)",
    re.IGNORECASE,
)
LIMIT = re.compile(r"\b(?:until|before|unless|except|other than|more than|less than)\b")
# Such words speak of the answer itself.
WORDS_ABOUT_ANSWERS = (
    "yes ok okay answer according document documents source sources passage passages"
)
NOT_ENDINGS = ("n't", "n’t")
POSSESSIVE_ENDING = re.compile(r"[’']s?$")
NEGATION = re.compile(r"\b(not|no|never|none|neither|nor|without|cannot)\b|n[’']t\b", re.IGNORECASE)
