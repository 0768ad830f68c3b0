import pytest

from desktop.core.answering.answer import count_coverage
from desktop.core.answering.question_scope import needs_all_documents
from desktop.core.types import Coverage


@pytest.mark.parametrize(
    "question",
    """
    List all invoices.
    list the prices
    Please list the members.
    Can you list the prices?
    Could you please list every fee?
    Enumerate the risks.
    Rank the companies by revenue.
    Name all speakers.
    Name every person who spoke.
    Show all deadlines.
    Show me all invoices from 2021.
    Find every mention of Crane.
    Tell me about all of the projects.
    Give me a list of the members.
    Make a list of deadlines.
    I need a list of all deadlines.
    Give me an overview of all contracts.
    What are all the deadlines?
    Who are all the people mentioned?
    Summarize all documents.
    Summarise every report.
    summarise the documents
    Summarize the folder.
    Summarize my files.
    Compare the two offers.
    Contrast the two policies.
    How do A and B compare?
    How does the old contract differ from the new one?
    What is the difference between A and B?
    What are the differences between the two offers?
    Is the rent higher in Elm Street than in Oak Street?
    apple vs. microsoft revenue
    Revenue of Apple versus Microsoft?
    What do all the contracts have in common?
    What is common to these documents?
    Which documents mention solar panels?
    Which of my documents mention solar panels?
    What documents talk about Crane?
    Which files mention the lift?
    How many reports are there?
    How many of the letters mention Crane?
    Which contracts expire in 2025?
    Which companies had more than 5 billion in revenue?
    Which company had the highest revenue?
    In which year was the loss largest?
    In all documents, who is the author?
    What does each company say about risks?
    In every report, what was net income?
    What was net income in each quarter?
    How did revenue change over the years?
    How did revenue develop over time?
    What has changed over the last three years?
    How has the revenue fluctuated across quarters?
    How have the stocks changed during these quarters?
    Has she bought shares in the reported quarters?
    How has the rent varied from year to year? Tell it year by year.
    List the effect separately for each reported period.
    Please detail the effects for each reporting period.
    Which lawsuits are disclosed in these 10-Qs?
    Are there notable changes in these quarterly reports?
    Why did the margin change in the latest report compared to the previous quarters?
    Across all reports, which risk is named most?
    What trends are there across the reports?
    What are my documents about?
    What do my documents say about heating?
    """.strip().splitlines(),
)
def test_lists_and_comparisons_need_all_documents(question):
    assert needs_all_documents(question.strip())


@pytest.mark.parametrize(
    "question",
    """
    When was the bridge opened?
    Who wrote the letter?
    How much is the rent?
    Who listed the house for sale?
    What is on the shopping list?
    Where is the list of members kept?
    What does the price list say about apples?
    How old is the list?
    Which document do I need to travel?
    What papers must I sign?
    What documents do I need for a passport?
    Which papers did Einstein publish in 1905?
    How many files can I upload?
    How many people live in each house?
    What happens every year in May?
    How often does the committee meet each year?
    How much does it cost each month?
    What is paid each quarter?
    What time does it open every day?
    Is the shop open in all seasons?
    Who is in all likelihood the author?
    How long have I to give notice in every case?
    What is the sum of all of the fees?
    Who played in Kramer vs. Kramer?
    What did the judge say in Brown v. Board?
    Who won the comparison test?
    Does it get better over time?
    In its latest report, how do sales compare to costs?
    How does the tax rate compare with the notes in the most recent 10-Q?
    Was it closed for a period of time?
    What happened in these years of war, and who says so?
    How many periods are there in a match?
    Who walked across the twin towers?
    When did she fly across the Atlantic?
    Which document has the request number on it?
    What year was the company founded?
    """.strip().splitlines(),
)
def test_a_question_about_one_fact_needs_the_best_passages_only(question):
    assert not needs_all_documents(question.strip())


def test_coverage_counts_what_can_be_searched_and_what_waits(folder):
    folder.add(a="Alpha.", b="Beta.").add("other", c="Gamma.")
    assert count_coverage(folder.library, None, 2) == Coverage(2, 3, 0)
    assert count_coverage(folder.library, folder.of("other"), 1) == Coverage(1, 1, 0)
    with folder.library.transaction():
        folder.library.documents.set_changed(1, 99, 99)
        root = folder.library.collections.roots(1)[0]
        folder.library.documents.add(1, root.id, folder.folder / "all" / "new.txt", 1, 1)
    assert count_coverage(folder.library, None, 0) == Coverage(0, 3, 2)


def test_an_empty_library_covers_nothing(folder):
    assert count_coverage(folder.library, None, 0) == Coverage(0, 0, 0)
