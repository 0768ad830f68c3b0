"""Shows, before a run, that its arms differ only in the properties they claim.

Tools that compare adapters sometimes leave an adapter active, or reuse a state that was computed
under another one. Then all their numbers are wrong, and look right.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence

from desktop.core.errors import ModelError
from desktop.core.lab.arms import Arm, ArmContext, ArmInstructions, Weights
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.runs.answer_record import AnswerRecord
from desktop.core.lab.runs.arm_runner import ArmRunner
from desktop.core.lab.runs.run_config import RunConfig
from desktop.core.say import say

TOKENS = 16
_Prompt = tuple[ArmContext, tuple[bool, bool], ArmInstructions, bool]


def check_arms(
    asker: ArmRunner, arms: Sequence[Arm], question: LabQuestion
) -> Generator[None, None, tuple[str, ...]]:
    """Ask every arm once, then every arm of the base model again; returns the facts shown.

    Raises:
        ModelError: an arm is not what it claims.
    """
    found = asker.finder.retrieve(question)
    first: dict[str, AnswerRecord] = {}
    for arm in arms:
        first[arm.key] = yield from asker.ask(arm, question, found, max_tokens=TOKENS)
        check_record(asker, arm, first[arm.key])
    claims = list(_prompts_are_shared(asker.config, arms, first))
    for arm in (arm for arm in arms if arm.weights is Weights.BASE):
        again = yield from asker.ask(arm, question, found, max_tokens=TOKENS)
        if again.said != first[arm.key].said:
            raise ModelError(
                say("The arm “{0}” says something else after other arms have answered.", arm.name),
                say("Nothing was measured. Please report this."),
            )
    if any(arm.adds_weights for arm in arms):
        claims.append(say("The base model says the same before and after experts have answered."))
        claims.append(say("Each answer was made with exactly the adapters of its arm."))
    return tuple(claims)


def check_record(asker: ArmRunner, arm: Arm, record: AnswerRecord) -> None:
    """Compare what an arm claims with what the model's process reports.

    Raises:
        ModelError: they differ.
    """
    claimed = asker.config.adapter_set(arm)
    under = () if arm.weights is Weights.ACTIVATED else claimed
    # For an answer that was cut off because it repeated itself, the process reports nothing.
    is_told = record.prompt_tokens > 0
    is_so = record.adapters == claimed and (record.cached_under == under or not is_told)
    if record.prompt_sha256 and not is_so:
        used = ", ".join(path for path, _ in record.adapters) or say("no adapter")
        raise ModelError(
            say("The arm “{0}” was answered with {1}, which is not what it says.", arm.name, used),
            say("Nothing of this answer is kept. Is the expert of the kind that was named?"),
        )


def _prompts_are_shared(
    config: RunConfig, arms: Sequence[Arm], records: dict[str, AnswerRecord]
) -> Iterable[str]:
    """Arms with equal context and instructions must have had exactly the same prompt."""
    alike: dict[_Prompt, list[Arm]] = {}
    for arm in (arm for arm in arms if arm.weights is not Weights.NONE):
        given = ArmContext.FOUND if arm.context is ArmContext.BEST else arm.context
        # A full fine-tune is another model, whose chat template may be different.
        is_full = arm.weights is Weights.FULL
        reads = config.reads_little(arm), config.answers_at_length(arm)
        alike.setdefault((given, reads, arm.instructions, is_full), []).append(arm)
    for group in alike.values():
        prompts = {records[arm.key].prompt_sha256 for arm in group}
        names = " and ".join(f"“{arm.name}”" for arm in group)
        if len(prompts) > 1:
            raise ModelError(
                say("{0} were not given the same prompt.", names),
                say("Nothing was measured. Please report this."),
            )
        if len(group) > 1:
            yield say("{0} were given the same prompt, to the letter.", names)
