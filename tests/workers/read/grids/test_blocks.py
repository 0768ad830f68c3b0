from tests.fakes.grids import shown


def test_a_second_table_has_names_of_its_own():
    assert shown("a;b\nx;1\n;\nOther\nc;d\ny;3") == ["a: x | b: 1", "", "Other", "", "c: y | d: 3"]


def test_a_gap_below_the_names_does_not_part_them_from_their_table():
    assert shown("Item;Cost\n;\nOil;5")[-1] == "Item: Oil | Cost: 5"


def test_after_a_blank_row_the_same_names_stay_in_use():
    assert shown("a;b\nx;1\n;\nz;2") == ["a: x | b: 1", "a: z | b: 2"]


def test_tables_side_by_side_are_apart_and_a_blank_column_inside_one_is_not():
    assert shown("Item;Cost;;Town;People\nOil;5;;York;7\nWax;6;;Hull;8") == [
        "Item: Oil | Cost: 5", "Item: Wax | Cost: 6", "",
        "Town: York | People: 7", "Town: Hull | People: 8",
    ]  # fmt: skip
    assert shown("Item;Unit;;2024;2025\nOil;l;;7;9")[0] == (
        "Item: Oil | Unit: l | 2024: 7 | 2025: 9"
    )
