import struct

import pytest

from desktop.core.errors import InputError, ModelError
from desktop.core.experts.examples.example import Split
from desktop.core.experts.examples.split import document_hashes
from desktop.core.experts.record import ExpertState, TrainingRecord
from desktop.core.experts.registry import ADAPTER, Experts, split_seed_of
from desktop.core.lab.questions.question_sources import has_known_documents
from desktop.core.models.adapter import check_adapter
from desktop.core.models.gguf import read_header, read_tensors
from desktop.core.models.gguf_metadata import EXPERT_KEY, read_metadata, write_with_metadata
from tests.fakes.answering import IndexedFolder
from tests.fakes.experts import CARE, write_adapter, write_model


@pytest.fixture
def zoo(folder):
    return folder.add("zoo", **CARE).add("office", rules="The office opens at 9:00.")


@pytest.fixture
def base(tmp_path):
    return write_model(tmp_path / "base.gguf")


@pytest.fixture
def experts(zoo, tmp_path):
    return Experts(zoo.library, tmp_path / "experts")


def collection(shelf, name="zoo"):
    return shelf.library.collections.ids([name])[0]


def create_trained_expert(experts, zoo, base, name="Keeper", of="zoo"):
    """An expert as it is after training."""
    expert = experts.create(name, collection(zoo, of), base)
    write_adapter(expert.folder / ADAPTER, fingerprint=base.fingerprint)
    documents = dict.fromkeys(document_hashes(zoo.library, collection(zoo, of)), Split.TRAINING)
    facts = TrainingRecord(
        ADAPTER, {"rank": 2}, {"held_out_loss_after": 0.5}, 40, "ab" * 32, documents, 1e9
    )
    experts.set_trained(expert.id, facts)
    return experts.get(expert.id)


def weights(path):
    header = read_header(path)
    data = path.read_bytes()
    return {
        tensor.name: data[header.data_start + tensor.offset :][: tensor.size_bytes]
        for tensor in header.tensors
    }


def make_older(experts, expert, base):
    """Bind the expert as earlier versions did, to the whole header of its base."""
    write_adapter(expert.adapter, fingerprint=base.former_fingerprint)
    with experts._library.transaction():
        experts._library.db.execute(
            "UPDATE experts SET base_fingerprint = ?", (base.former_fingerprint,)
        )


def test_an_older_expert_is_bound_anew_and_survives_a_corrected_template(
    experts, zoo, base, tmp_path
):
    older = create_trained_expert(experts, zoo, base)
    make_older(experts, older, base)
    weights_before = weights(older.adapter)
    assert experts.list_usable(base)

    experts.rebind(base)
    corrected = write_model(tmp_path / "corrected.gguf", name="Toy (fixed chat template)")
    assert corrected.former_fingerprint != base.former_fingerprint
    (usable,) = experts.list_usable(corrected)
    check_adapter(usable.adapter, corrected, read_tensors(corrected.path))
    assert weights(usable.adapter) == weights_before


def test_an_expert_of_another_model_is_not_bound_anew(experts, zoo, base, tmp_path):
    older = create_trained_expert(experts, zoo, base)
    make_older(experts, older, base)
    experts.rebind(write_model(tmp_path / "other.gguf", seed=1))
    assert experts.get(older.id).base_fingerprint == base.former_fingerprint


def test_an_expert_is_a_draft_until_it_is_trained_and_keeps_what_its_training_gave(
    experts, zoo, base
):
    draft = experts.create("Keeper", collection(zoo), base)
    assert (draft.state, draft.collection, draft.base_name) == (ExpertState.DRAFT, "zoo", "Toy")
    assert draft.folder.is_dir()
    with pytest.raises(InputError, match="not trained yet"):
        experts.get_usable("Keeper", base)
    experts.remove(draft.id)

    ready = create_trained_expert(experts, zoo, base)
    assert ready.state is ExpertState.READY
    assert ready.measures == {"held_out_loss_after": 0.5}
    assert experts.get_usable("KEEPER", base) == ready
    experts.set_measures(ready.id, {"gain": 0.1})
    assert experts.get(ready.id).measures == {"held_out_loss_after": 0.5, "gain": 0.1}


def test_a_collection_is_split_with_the_seed_of_its_last_expert_that_is_still_there(
    experts, zoo, base
):
    def expert(name, seed, trained_at):
        created = experts.create(name, collection(zoo), base)
        experts.set_trained(
            created.id, TrainingRecord(ADAPTER, {"seed": seed}, {}, 40, "abc", {}, trained_at)
        )
        return created

    experts.create("Draft", collection(zoo), base)
    assert split_seed_of(zoo.library, collection(zoo)) == 0
    expert("Early", 3, 1e9)
    last = expert("Late", 7, 2e9)
    expert("Between", 5, 1.5e9)
    assert split_seed_of(zoo.library, collection(zoo)) == 7
    assert split_seed_of(zoo.library, collection(zoo, "office")) == 0
    experts.remove(last.id)
    assert split_seed_of(zoo.library, collection(zoo)) == 5


@pytest.mark.parametrize("name", ["", "  ", "auto", "NONE", "x" * 81])
def test_a_name_that_says_nothing_or_means_something_else_is_refused(experts, zoo, base, name):
    with pytest.raises(InputError):
        experts.create(name, collection(zoo), base)
    assert experts.all() == []


def test_two_experts_never_share_a_name(experts, zoo, base):
    keeper = experts.create("Keeper", collection(zoo), base)
    two = experts.create("Guide", collection(zoo), base)
    with pytest.raises(InputError, match="already an expert “keeper”"):
        experts.create("keeper", collection(zoo), base)
    with pytest.raises(InputError, match="already"):
        experts.rename(two.id, "Keeper")
    experts.rename(keeper.id, "  Head   keeper ")

    assert [expert.name for expert in experts.all()] == ["Guide", "Head keeper"]
    with pytest.raises(InputError, match="There are: Guide, Head keeper"):
        experts.get_by_name("Keeper")


def test_an_expert_of_another_base_is_refused_with_both_names(experts, zoo, base, tmp_path):
    create_trained_expert(experts, zoo, base)
    other = write_model(tmp_path / "other.gguf", name="Other", seed=1)

    assert other.fingerprint != base.fingerprint
    with pytest.raises(ModelError, match="trained on Toy; Other is another model"):
        experts.get_usable("Keeper", other)
    assert [expert.name for expert in experts.list_usable(base)] == ["Keeper"]
    assert experts.list_usable(other) == []


def test_an_expert_goes_stale_when_its_documents_change_and_says_how(experts, zoo, base):
    expert = create_trained_expert(experts, zoo, base)
    zoo.add("zoo", wolf="The wolf is new.", otter="The otter has moved to another pond.")
    zoo.add("office", rules="The office opens at 8:00.")
    stale = experts.get(expert.id)

    assert stale.state is ExpertState.STALE
    assert (stale.staleness.added, stale.staleness.gone) == (2, 1)
    assert stale.staleness.sentence == (
        "Since it was trained, 1 document was changed and 1 document was added."
    )
    assert experts.get_usable("Keeper", base)
    zoo.add("zoo", otter=CARE["otter"])
    assert experts.get(expert.id).staleness.gone == 0


def test_an_expert_outlives_its_collection_and_says_that_its_file_is_gone(experts, zoo, base):
    expert = create_trained_expert(experts, zoo, base)
    zoo.library.remove_collection(collection(zoo))
    left = experts.get(expert.id)
    assert (left.collection_id, left.collection, left.state) == (None, "zoo", ExpertState.READY)

    expert.adapter.unlink()
    assert experts.get(expert.id).state is ExpertState.BROKEN
    assert experts.get(expert.id).size_bytes == 0
    with pytest.raises(ModelError, match="is gone"):
        experts.get_usable("Keeper", base)
    assert experts.list_usable(base) == []


def test_what_was_removed_can_be_brought_back_until_it_is_purged(experts, zoo, base):
    expert = create_trained_expert(experts, zoo, base)
    experts.remove(expert.id)
    assert experts.all() == []
    assert [expert.id for expert in experts.list_removed()] == [expert.id]
    taken = experts.create("keeper", collection(zoo), base)
    assert experts.restore(expert.id).name == "Keeper 2"
    assert experts.get_usable("Keeper 2", base).adapter.is_file()

    experts.remove(taken.id)
    assert experts.purge(older_than_s=60) == 0
    assert experts.purge(older_than_s=0) == 1
    assert experts.list_removed() == []
    assert not taken.folder.exists()
    assert expert.folder.exists()


def test_one_file_carries_the_whole_expert_to_another_library(experts, zoo, base, tmp_path):
    expert = create_trained_expert(experts, zoo, base)
    file = experts.export(expert.id, tmp_path)
    assert file == tmp_path / "keeper.gguf"
    assert weights(file) == weights(expert.adapter)

    (tmp_path / "there").mkdir()
    there = IndexedFolder(tmp_path / "there").add("zoo", **CARE)
    others = Experts(there.library, tmp_path / "there" / "experts")
    taken_in = others.import_file(file, base)
    again = others.import_file(file, base)
    there.library.close()

    assert (taken_in.name, again.name) == ("Keeper", "Keeper 2")
    assert taken_in.collection_id == collection(zoo)
    assert taken_in.state is ExpertState.READY
    for same in ("recipe", "measures", "examples", "examples_sha256", "trained_at", "collection"):
        assert getattr(taken_in, same) == getattr(expert, same)
    assert file.read_bytes() == taken_in.adapter.read_bytes()


def test_an_exported_expert_names_its_documents_only_for_a_library_of_ones_own(
    experts, zoo, base, tmp_path
):
    expert = create_trained_expert(experts, zoo, base)
    known = [sha for (sha,) in zoo.library.db.execute("SELECT sha256 FROM expert_documents")]
    assert known

    file = experts.export(expert.id, tmp_path / "for_others.gguf")
    assert not any(sha.encode() in file.read_bytes() for sha in known)
    assert not has_known_documents(zoo.library, experts.import_file(file, base))

    file = experts.export(expert.id, tmp_path / "mine.gguf", for_my_library=True)
    assert all(sha.encode() in file.read_bytes() for sha in known)
    assert has_known_documents(zoo.library, experts.import_file(file, base))


def test_an_imported_expert_with_impossible_notes_is_one_with_none(experts, zoo, base, tmp_path):
    odd = {
        "name": ["a"], "collection": {"a": 1}, "trained_at": 1e308, "examples": 2**70,
        "measures": {"lab": {"outcome": "helps"}, "held_out_loss_before": [1], "seconds": {}},
        "recipe": {"rank": None, "targets": 5, "epochs": 1e308}, "documents": {"x": "training"},
    }  # fmt: skip
    file = tmp_path / "odd.gguf"
    write_with_metadata(write_adapter(tmp_path / "plain.gguf"), file, odd)
    expert = experts.import_file(file, base)
    assert (expert.name, expert.collection, expert.examples) == ("odd", "", 0)
    assert (dict(expert.measures), dict(expert.recipe)) == ({}, {})
    assert [known.id for known in experts.all()] == [expert.id]


def test_a_foreign_adapter_is_taken_in_under_its_files_name_for_the_collection_given(
    experts, zoo, base, tmp_path
):
    file = write_adapter(tmp_path / "stranger.gguf")
    expert = experts.import_file(file, base, collection_id=collection(zoo, "office"))

    assert (expert.name, expert.collection, expert.examples) == ("stranger", "office", 0)
    assert expert.state is ExpertState.READY
    with pytest.raises(InputError, match="already"):
        experts.import_file(file, base, name="Stranger")
    assert len(list((tmp_path / "experts").iterdir())) == 1


def test_an_adapter_that_does_not_fit_is_not_taken_in(experts, zoo, base, tmp_path):
    other = write_adapter(tmp_path / "other.gguf", fingerprint="0" * 64)
    wide = write_adapter(tmp_path / "wide.gguf", width=16)
    model = base.path
    for file, sentence in ((other, "another base model"), (wide, "shape"), (model, "no LoRA")):
        with pytest.raises(ModelError, match=sentence):
            experts.import_file(file, base)

    assert experts.all() == []
    assert not (tmp_path / "experts").exists()


def test_an_expert_without_an_adapter_or_a_place_to_write_to_is_not_exported(
    experts, zoo, base, tmp_path
):
    draft = experts.create("Draft", collection(zoo), base)
    with pytest.raises(InputError, match="no adapter to export"):
        experts.export(draft.id, tmp_path)
    ready = create_trained_expert(experts, zoo, base)
    with pytest.raises(InputError, match="cannot be written"):
        experts.export(ready.id, tmp_path / "nowhere" / "expert.gguf")


@pytest.mark.parametrize("alignment", [None, 64])
@pytest.mark.parametrize("before", [None, '{"name": "x"}', '{"name": "' + "y" * 41 + '"}', "no"])
def test_notes_are_put_into_a_file_over_any_that_it_had(tmp_path, before, alignment):
    given = {} if before is None else {EXPERT_KEY.replace(".", "__"): before}
    source = write_adapter(tmp_path / "a.gguf", alignment=alignment, **given)
    write_with_metadata(source, tmp_path / "b.gguf", {"name": "Zoë “1”", "measures": {"f1": 0.5}})
    write_with_metadata(tmp_path / "b.gguf", tmp_path / "c.gguf", {"name": "Last"})

    assert read_metadata(tmp_path / "b.gguf") == {"name": "Zoë “1”", "measures": {"f1": 0.5}}
    assert read_metadata(tmp_path / "c.gguf") == {"name": "Last"}
    assert weights(tmp_path / "c.gguf") == weights(source)
    counts = struct.unpack_from("<QQ", (tmp_path / "c.gguf").read_bytes(), 8)
    metadata = read_header(tmp_path / "c.gguf").metadata
    assert counts == (2, len(metadata))
    assert metadata["adapter.lora.alpha"] == 2.0


FOREIGN = ["", ".", "..", "../../precious", "a/b", "a\\b", "C:", "C:\\precious", "con", "NUL.txt",
           "a\0b", "x" * 300, "end.", b"../precious"]  # fmt: skip


def removed_long_ago(zoo, folder):
    """An expert as a library of others, or a damaged one, may hold it."""
    with zoo.library.transaction():
        zoo.library.db.execute(
            "INSERT INTO experts (name, collection_name, base_fingerprint, base_name, folder,"
            " deleted_at, created_at) VALUES ('old', 'zoo', 'f', 'b', ?, 1, 1)",
            (folder,),
        )


@pytest.mark.parametrize("damaged", ["{", "[]", "", "[" * 100_000, b"\xff\xfe"])
def test_an_expert_with_a_damaged_row_hides_no_other(experts, zoo, base, damaged):
    create_trained_expert(experts, zoo, base, "Keeper")
    create_trained_expert(experts, zoo, base, "Warden")
    zoo.library.db.execute(
        "UPDATE experts SET recipe = ?1, measures = ?1 WHERE name = 'Keeper'", (damaged,)
    )
    found = {expert.name: (expert.recipe, expert.measures) for expert in experts.all()}
    assert found["Keeper"] == ({}, {})
    assert found["Warden"] == ({"rank": 2}, {"held_out_loss_after": 0.5})
    assert split_seed_of(zoo.library, collection(zoo)) == 0


@pytest.mark.parametrize("name", [*FOREIGN, None])
def test_no_folder_but_an_experts_own_is_deleted(experts, zoo, base, tmp_path, name):
    mine = create_trained_expert(experts, zoo, base)
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "thesis.txt").write_text("years of work")
    removed_long_ago(zoo, str(precious) if name is None else name)

    told = experts.foreign_folders(older_than_s=0)
    assert experts.purge(older_than_s=0) == 1

    assert len(told) == 1
    assert (precious / "thesis.txt").read_text() == "years of work"
    assert mine.adapter.is_file()
    assert experts.list_removed() == []


def test_a_link_to_a_folder_elsewhere_is_left_with_what_it_leads_to(experts, zoo, base, tmp_path):
    create_trained_expert(experts, zoo, base)
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious/thesis.txt").write_text("years of work")
    (tmp_path / "experts/link").symlink_to(tmp_path / "precious")
    removed_long_ago(zoo, "link")

    assert experts.foreign_folders(older_than_s=0) == ["link"]
    assert experts.purge(older_than_s=0) == 1
    assert (tmp_path / "experts/link/thesis.txt").is_file()


@pytest.mark.parametrize("column", ["folder", "adapter"])
@pytest.mark.parametrize("name", FOREIGN[3:])
def test_an_expert_whose_files_lead_elsewhere_is_one_whose_files_are_gone(
    experts, zoo, base, column, name
):
    expert = create_trained_expert(experts, zoo, base)
    with zoo.library.transaction():
        zoo.library.db.execute(f"UPDATE experts SET {column} = ?", (name,))

    (found,) = experts.all()
    assert found.id == expert.id
    assert found.state is ExpertState.BROKEN
    assert found.folder.parent == expert.folder.parent
    assert found.adapter.parent == found.folder
    assert experts.list_usable(base) == []
