import apsw

from desktop.core.store.library import Library
from desktop.core.store.migrations import STEPS
from desktop.core.store.salvage.page_file import PAGE_BYTES, PageFile


def test_pages_are_those_of_the_log_where_it_has_them(path):
    library = Library.open(path)
    library.db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    library.collections.ensure("only in the log")
    library.close()
    pages = PageFile(path)
    logged = b"".join(pages.page(number) for number in range(1, pages.count + 1))
    pages.close()
    assert b"only in the log" in logged
    assert b"only in the log" not in path.read_bytes()
    log = path.with_name(path.name + "-wal")
    log.write_bytes(log.read_bytes()[:24] + bytes(8))
    pages = PageFile(path)
    assert pages.page(1) == path.read_bytes()[:PAGE_BYTES]
    pages.close()


def test_a_page_beyond_the_end_is_zeros(path):
    pages = PageFile(path)
    assert pages.page(pages.count + 1) == pages.page(0) == bytes(PAGE_BYTES)
    assert pages.user_version() == len(STEPS)
    pages.close()


def test_a_file_without_a_header_has_the_pages_of_every_library(path):
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    pages = PageFile(path)
    assert (pages.page_bytes, pages.user_version()) == (PAGE_BYTES, 0)
    pages.close()


def test_pages_whose_content_was_deleted_are_free(path):
    with Library.open(path) as library:
        library.db.execute("DELETE FROM turns")
        free = library.db.execute("PRAGMA freelist_count").get
    pages = PageFile(path)
    assert len(pages.free_pages()) == free > 0
    pages.close()
