from desktop.core.store.salvage.page_file import PageFile
from desktop.core.store.salvage.tree import TABLE_INNER, TABLE_LEAF, TreeReader
from tests.core.store.salvage import damage

KINDS = (TABLE_INNER, TABLE_LEAF)


def test_every_page_below_a_root_is_found_around_a_damaged_one(path):
    below = damage.pages_of(path)["passages"]
    damage.zero(path, below[3])
    pages = PageFile(path)
    found = TreeReader(pages).pages_below(below[0], KINDS)
    pages.close()
    assert set(found) == set(below) - {below[3]}


def test_a_row_on_several_pages_is_joined_and_cut_where_one_of_them_is_lost(path, whole):
    own = damage.pages_of(path)["lab_runs"]
    leaf = own[1]
    (_, first), *_ = whole["lab_runs"].items()

    def questions():
        pages = PageFile(path)
        row = next(iter(TreeReader(pages).rows(leaf)))
        pages.close()
        return row.values[3]

    assert questions() == first[3]
    raw = path.read_bytes()
    for page in range(2, len(raw) // damage.PAGE + 1):
        content = raw[(page - 1) * damage.PAGE : page * damage.PAGE]
        if page not in own and content.count(b"k") > 1000:
            damage.zero(path, page)
    assert first[3].startswith(questions())
    assert len(questions()) < len(first[3])


def test_a_page_that_is_its_own_child_ends(path):
    root = damage.pages_of(path)["passages"][0]
    raw = bytearray(path.read_bytes())
    at = (root - 1) * damage.PAGE + 8
    raw[at : at + 4] = root.to_bytes(4)
    path.write_bytes(raw)
    pages = PageFile(path)
    assert root in TreeReader(pages).pages_below(root, KINDS)
    pages.close()
