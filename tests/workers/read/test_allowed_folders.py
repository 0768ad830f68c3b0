from pathlib import Path

from desktop.workers.read.allowed_folders import FOLDERS_AT_MOST, AllowedFolders, lie_within
from desktop.workers.read.client import ReaderPool


def test_a_folder_within_an_allowed_one_is_not_named_again(tmp_path):
    allowed = AllowedFolders()
    allowed.add([tmp_path / "a" / "b"])
    allowed.add([tmp_path / "a", tmp_path / "a" / "c"])
    assert allowed.folders == (tmp_path / "a",)


def test_very_many_folders_become_the_one_that_holds_them(tmp_path):
    allowed = AllowedFolders()
    allowed.add(tmp_path / str(number) for number in range(FOLDERS_AT_MOST + 1))
    assert allowed.folders == (tmp_path,)


def test_a_link_lies_where_its_file_does(tmp_path):
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    (outside / "text.txt").write_text("words")
    (inside / "link.txt").symlink_to(outside / "text.txt")
    assert not lie_within(inside / "link.txt", [inside])
    assert lie_within(inside / "link.txt", [outside])


def test_a_name_that_only_begins_alike_is_another_folder():
    assert not lie_within(Path("/documents of others/text.txt"), [Path("/documents")])


def test_files_of_several_folders_are_read_whether_or_not_they_were_announced(tmp_path):
    texts = [tmp_path / folder / "text.txt" for folder in ("one", "two", "three")]
    for text in texts:
        text.parent.mkdir()
        text.write_text(f"Words of {text.parent.name}.")
    with ReaderPool(1) as readers:
        readers.allow([texts[0].parent])
        for text in texts:
            readers.submit(text)
        read = dict(iter(readers.next_result, None))
    assert {path: found.text for path, found in read.items()} == {
        text: f"Words of {text.parent.name}." for text in texts
    }


def test_announced_folders_need_one_process(tmp_path):
    texts = [tmp_path / folder / "text.txt" for folder in ("one", "two", "three")]
    for text in texts:
        text.parent.mkdir()
        text.write_text("Words.")
    with ReaderPool(1) as readers:
        readers.allow([tmp_path])
        (seat,) = readers._seats
        processes = set()
        for text in texts:
            readers.submit(text)
            readers.next_result()
            processes.add(seat.process.pid)
    assert len(processes) == 1
