from desktop.core.store.library import Library
from desktop.core.store.repair import replace_damaged_library
from tests.core.store.salvage import damage


def test_owners_are_made_for_rows_that_lost_theirs(path):
    pages = damage.pages_of(path)
    for name in ("collections", "sqlite_autoindex_collections_1", "conversations"):
        for page in pages[name]:
            damage.zero(path, page)
    replace_damaged_library(path)
    with Library.open(path) as library:
        names = {found.name for found in library.collections.all()}
        titles = [found.title for found in library.conversations.all()]
    assert names == {"a", "Rescued"}  # an expert remembers the name of one
    assert len(titles) == 40
    assert all(title.startswith("Rescued: question") for title in titles)
