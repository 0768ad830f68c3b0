"""A Verifier whose judgements a test decides."""

from desktop.core.judgement import Judgement

SUPPORTS, CONTRADICTS, SILENT = (4.0, -4.0, -4.0), (-4.0, 4.0, -4.0), (-4.0, -4.0, 4.0)


class DecidedVerifier:
    """Evidence with one of these texts answers; a claim is judged by texts in its evidence.

    `supports` and `contradicts` have pairs (text in the evidence, claim).
    """

    def __init__(self, answers=(), supports=(), contradicts=(), unsupported=()):
        self._answers = tuple(answers)
        self._supports = tuple(supports)
        self._contradicts = tuple(contradicts)
        self._unsupported = tuple(unsupported)
        self.pairs = []

    def judge(self, pairs):
        self.pairs += pairs
        return [self._judge(pair) for pair in pairs]

    def _judge(self, pair):
        if not pair.claim:
            text = next((text for text in self._answers if text in pair.evidence), None)
            start = pair.evidence.find(text) if text else 0
            span = (start, start + len(text)) if text else (0, 1)
            return Judgement(answered=5.0 if text else -5.0, span=span)
        for decided, logits in ((self._supports, SUPPORTS), (self._contradicts, CONTRADICTS)):
            if any(text in pair.evidence and _is(claim, pair.claim) for text, claim in decided):
                return Judgement(support=logits)
        return Judgement(support=SILENT, unsupported=self._unsupported)


def _is(claim, judged):
    """Whether it is this claim; a full stop after a number is left out before it is judged."""
    return claim.rstrip(".") == judged.rstrip(".")
