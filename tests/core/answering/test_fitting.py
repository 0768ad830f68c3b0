from desktop.core.answering.fitting import Fitting
from desktop.core.answering.grounding import Grounder
from desktop.core.answering.judging import ANSWERED_AT_LEAST
from tests.fakes.judging import DecidedVerifier

OFFERS = {
    "offer-kerr": "Kerr Fencing makes an offer. Delivery takes six weeks.",
    "offer-lomond": "Lomond Timber makes an offer. Delivery takes nine weeks.",
}
REPORTS = {
    "report-2022": "The yearly fee was 35 pounds. It rained.",
    "report-2023": "The yearly fee was 40 pounds. It snowed.",
}


def answers(folder, question, *answering):
    grounder = Grounder(
        folder.library, question, None, folder.embedder, verifier=DecidedVerifier(answering)
    )
    fitting = Fitting(folder.library, None, grounder.vocabulary, question, "en")
    found = grounder.hybrid(5)
    assert len(found.sources) == 2
    kept = fitting.keep(found)
    return {item.evidence.text for item in kept.scored if item.score >= ANSWERED_AT_LEAST}


def test_what_another_document_says_of_another_thing_is_no_answer(folder_with_vectors):
    folder_with_vectors.add(**OFFERS)
    said = answers(
        folder_with_vectors, "How many weeks does delivery take in the offer of Kerr?", "takes"
    )
    assert said == {"Delivery takes six weeks."}


def test_without_a_name_both_are_kept(folder_with_vectors):
    folder_with_vectors.add(**OFFERS)
    said = answers(folder_with_vectors, "How many weeks does delivery take in an offer?", "takes")
    assert said == {"Delivery takes six weeks.", "Delivery takes nine weeks."}


def test_only_the_document_of_the_asked_period_answers(folder_with_vectors):
    folder_with_vectors.add(**REPORTS)
    for question, fee in (
        ("What was the yearly fee in 2022?", "35"),
        ("What was the yearly fee last year?", "35"),
        ("What is the current yearly fee?", "40"),
    ):
        said = answers(folder_with_vectors, question, "fee was")
        assert said == {f"The yearly fee was {fee} pounds."}


def test_what_was_said_before_a_period_is_in_force_in_it(folder_with_vectors):
    folder_with_vectors.add(
        **{
            "lease-2020": "The rent is 720 pounds a month. It is a shop.",
            "amendment-2022": "The rent is 765 pounds a month. It is signed.",
        }
    )
    for year, rent in ((2021, "720"), (2023, "765")):
        said = answers(folder_with_vectors, f"What was the rent in {year}?", "rent is")
        assert said == {f"The rent is {rent} pounds a month."}
