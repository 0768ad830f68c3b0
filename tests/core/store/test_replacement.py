from desktop.core.store.replacement import delete_library, take_place


def test_the_new_file_takes_the_place_and_the_old_one_is_kept_with_its_log(tmp_path):
    path, fresh = tmp_path / "library.db", tmp_path / "library.db.new"
    path.write_text("old")
    (tmp_path / "library.db-wal").write_text("old log")
    fresh.write_text("new")
    aside = take_place(path, fresh, "damaged")
    assert path.read_text() == "new"
    assert aside.read_text() == "old"
    assert aside.with_name(aside.name + "-wal").read_text() == "old log"
    assert not (tmp_path / "library.db-wal").exists()
    assert not fresh.exists()


def test_two_old_files_of_the_same_second_have_two_names(tmp_path):
    path, fresh = tmp_path / "library.db", tmp_path / "fresh"
    names = set()
    path.write_text("0")
    for number in range(3):
        fresh.write_text(str(number + 1))
        names.add(take_place(path, fresh, "damaged"))
    assert sorted(name.read_text() for name in names) == ["0", "1", "2"]


def test_a_library_is_deleted_with_the_files_beside_it(tmp_path):
    for ending in ("", "-wal", "-shm"):
        (tmp_path / f"library.db{ending}").touch()
    (tmp_path / "other.db").touch()
    delete_library(tmp_path / "library.db")
    assert [file.name for file in tmp_path.iterdir()] == ["other.db"]
