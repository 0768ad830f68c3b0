PARTY = """# Summer party

Everybody helps a little.

## Who brings what

- Cake: Jule
- Salad: Ole
- Drinks: Mira
- Grill: Hanno

## Rules

- quiet after ten
- dogs on the lead
"""


def test_a_list_is_shown_with_all_of_its_items(sheets):
    sheets.add("party.md", PARTY)
    made = sheets.compute("List all: who brings what?")
    assert made.text.startswith("4 entries of “Summer party › Who brings what” in party.md:")
    assert [row.cells for row in made.computed.rows] == [
        ("Cake: Jule",),
        ("Salad: Ole",),
        ("Drinks: Mira",),
        ("Grill: Hanno",),
    ]


def test_the_items_of_a_list_are_counted(sheets):
    sheets.add("party.md", PARTY)
    assert sheets.said("How many rules are there?").startswith(
        "2 entries of “Summer party › Rules”"
    )


def test_a_question_about_something_else_is_left_to_others(sheets):
    sheets.add("party.md", PARTY)
    assert sheets.compute("List all members of the board.") is None
