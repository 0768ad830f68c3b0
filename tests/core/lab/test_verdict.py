from desktop.core.lab.verdict import Action, VerdictGround, VerdictOutcome, judge
from tests.fakes.lab_records import table

RIGHT, LONG, WRONG = "right", "it is right for all one knows", "wrong"


def verdict(**by_arm):
    found = judge(*table(**by_arm))
    assert found is not None
    return found


def test_an_expert_that_is_right_more_often_helps_and_may_be_switched_on():
    found = verdict(rag=[WRONG] * 20 + [RIGHT] * 20, rag_expert=[RIGHT] * 35 + [WRONG] * 5)
    assert found.outcome is VerdictOutcome.HELPS
    assert found.action is Action.SWITCH_ON
    assert found.may_switch_on
    assert found.sentence.startswith("The expert helps: answers score 0.88 with it and 0.50 with")


def test_the_sentence_has_the_difference_its_interval_and_the_number_of_questions():
    found = verdict(rag=[WRONG] * 40, rag_expert=[RIGHT] * 40)
    assert "+1.00, 95 % interval +1.00 to +1.00, 40 questions" in found.sentence
    assert "in 100% instead of 0% of them" in found.sentence


def test_an_expert_that_is_right_less_often_hurts():
    found = verdict(rag=[RIGHT] * 40, rag_expert=[WRONG] * 30 + [RIGHT] * 10)
    assert found.outcome is VerdictOutcome.HURTS
    assert found.action is Action.LEAVE_OFF
    assert not found.may_switch_on


def test_a_useless_expert_makes_no_difference():
    found = verdict(rag=[WRONG, RIGHT] * 40, rag_expert=[RIGHT, WRONG] * 40)
    assert found.outcome is VerdictOutcome.NO_DIFFERENCE
    assert found.action is Action.LEAVE_OFF


def test_brevity_that_a_prompt_gives_as_well_is_no_merit_of_the_expert():
    found = verdict(rag=[LONG] * 80, rag_brief=[RIGHT] * 80, rag_expert=[RIGHT] * 80)
    assert found.outcome is VerdictOutcome.NO_DIFFERENCE
    assert found.against == "rag-brief"
    assert "that prompt gains as well" in found.sentence


def test_an_expert_that_beats_the_brief_prompt_too_helps():
    brief = [RIGHT] * 40 + [WRONG] * 40
    found = verdict(rag=[LONG] * 80, rag_brief=brief, rag_expert=[RIGHT] * 80)
    assert found.outcome is VerdictOutcome.HELPS
    assert found.against == "rag-brief"


def test_what_the_reader_gains_as_well_is_no_merit_of_the_expert():
    found = verdict(rag=[WRONG] * 80, rag_reader=[RIGHT] * 80, rag_expert=[RIGHT] * 80)
    assert found.outcome is VerdictOutcome.NO_DIFFERENCE
    assert found.against == "rag-reader"
    assert "the Reader gains as well" in found.sentence


def test_shorter_answers_that_hold_what_is_right_less_often_do_not_help():
    expert = [RIGHT] * 60 + [WRONG] * 20
    found = verdict(rag=["right and much else that nobody asked for here"] * 80, rag_expert=expert)
    assert found.outcome is VerdictOutcome.NO_DIFFERENCE
    assert "fewer hold the right answer" in found.sentence


def test_a_handful_of_questions_tells_nothing():
    found = verdict(rag=[WRONG] * 10, rag_expert=[RIGHT] * 10)
    assert found.outcome is VerdictOutcome.NO_DIFFERENCE
    assert found.action is Action.ASK_MORE
    assert "10 questions are too few to tell" in found.sentence


def test_what_may_yet_become_a_gain_is_worth_more_examples():
    rag = [WRONG] * 50 + [RIGHT] * 50
    expert = [RIGHT] * 8 + [WRONG] * 42 + [WRONG] * 5 + [RIGHT] * 45
    found = verdict(rag=rag, rag_expert=expert)
    assert found.outcome is VerdictOutcome.NO_DIFFERENCE
    assert found.action is Action.TRAIN_MORE


def test_without_an_expert_or_anything_to_compare_it_with_there_is_no_verdict():
    assert judge(*table(rag=[RIGHT] * 40, rag_brief=[RIGHT] * 40)) is None
    assert judge(*table(rag_expert=[RIGHT] * 40)) is None


def test_the_arm_that_is_judged_can_be_chosen():
    scores, comparisons = table(rag=[WRONG] * 40, rag_expert=[RIGHT] * 40, rag_reader=[WRONG] * 40)
    found = judge(scores, comparisons, arm="rag-reader")
    assert found is not None
    assert found.sentence.startswith("The Reader makes no difference")


def test_what_an_outcome_rests_on_is_told_apart():
    few = verdict(rag=[WRONG] * 10, rag_expert=[RIGHT] * 10)
    rival = verdict(rag=[LONG] * 80, rag_brief=[RIGHT] * 80, rag_expert=[RIGHT] * 80)
    clear = verdict(rag=[WRONG] * 80, rag_expert=[RIGHT] * 80)

    assert [verdict.ground for verdict in (few, rival, clear)] == [
        VerdictGround.TOO_FEW, VerdictGround.RIVAL, VerdictGround.NUMBERS
    ]  # fmt: skip


def test_an_expert_of_unknown_documents_does_not_help_however_good_it_is():
    scores, comparisons = table(rag=[WRONG] * 80, rag_expert=[RIGHT] * 80)
    found = judge(scores, comparisons, of_unknown_documents={"rag-expert"})
    assert found is not None
    assert (found.outcome, found.ground) == (
        VerdictOutcome.NO_DIFFERENCE, VerdictGround.MAY_HAVE_LEARNED
    )  # fmt: skip
    assert found.action is Action.LEAVE_OFF
    assert not found.may_switch_on
    assert "it may have learned these questions" in found.sentence


def test_an_expert_of_unknown_documents_can_still_hurt():
    scores, comparisons = table(rag=[RIGHT] * 80, rag_expert=[WRONG] * 80)
    found = judge(scores, comparisons, of_unknown_documents={"rag-expert"})
    assert found is not None
    assert found.outcome is VerdictOutcome.HURTS
