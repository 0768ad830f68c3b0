"""Downloads by the real command and the real library of the hub, from a hub on this machine."""

import hashlib
import json
import signal

import pytest

from desktop.core.models.downloads import discard_partial, partial_bytes
from tests.commands import command
from tests.fakes.model_hub import ModelHub, gguf, serve

MEGABYTE = 1024 * 1024
SMALL = gguf(64 * 1024)
LARGE = gguf(5 * MEGABYTE)
MODEL = ("someone/tiny", "tiny.gguf")
KEY = "someone/tiny/tiny.gguf"


@pytest.fixture
def hub():
    with serve(ModelHub({KEY: SMALL})) as hub:
        yield hub


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


def online(hub):
    return {"HF_ENDPOINT": hub.endpoint, "HF_HUB_OFFLINE": "0"}


def download(data, hub, *options, model=MODEL):
    return command.run(data, "models", "download", *model, *options, **online(hub))


def test_a_model_arrives_whole_and_nothing_else_stays(data, hub):
    outcome = download(data, hub, "--json")
    assert outcome.status == 0
    assert (data / "models/tiny.gguf").read_bytes() == SMALL
    assert outcome.lines[-1]["name"] == "Tiny"
    assert {line["total"] for line in outcome.lines[:-1]} == {len(SMALL)}
    assert outcome.lines[-2]["done"] == len(SMALL)
    left = [path for path in (data / "models").rglob("*") if path.is_file()]
    assert left == [data / "models/tiny.gguf"]


def test_the_model_can_be_used_by_its_name_afterwards(data, hub):
    download(data, hub)
    assert command.run(data, "models", "use", "tiny.gguf").status == 0
    listed = command.run(data, "models", "list", "--json").json["models"]
    assert [model["name"] for model in listed if model["active"]] == ["Tiny"]


def test_a_model_that_is_here_already_is_not_fetched_again(data, hub):
    download(data, hub)
    assert download(data, hub).status == 0
    assert len(hub.ranges) == 1


def test_an_interrupted_download_is_taken_up_where_it_ended(data, hub):
    hub.files[KEY] = LARGE
    hub.stall_after = 3 * MEGABYTE
    child = command.start(data, "models", "download", *MODEL, "--json", **online(hub))
    assert child.stdout
    assert json.loads(child.stdout.readline())["done"] == MEGABYTE
    child.send_signal(signal.SIGINT)
    interrupted = command.finish(child)
    hub.go_on.set()
    assert interrupted.status == 130
    assert "Traceback" not in interrupted.err
    assert not (data / "models/tiny.gguf").exists()

    assert download(data, hub).status == 0
    assert (data / "models/tiny.gguf").read_bytes() == LARGE
    kept = int(hub.ranges[-1].removeprefix("bytes=").removesuffix("-"))
    assert kept >= MEGABYTE


def test_what_an_interrupted_download_left_is_known_and_can_be_discarded(data, hub):
    hub.files[KEY] = LARGE
    hub.stall_after = 3 * MEGABYTE
    child = command.start(data, "models", "download", *MODEL, "--json", **online(hub))
    assert child.stdout
    child.stdout.readline()
    child.send_signal(signal.SIGINT)
    command.finish(child)

    assert partial_bytes(*MODEL, data / "models") >= MEGABYTE
    assert partial_bytes("someone/else", MODEL[1], data / "models") == 0

    discard_partial(*MODEL, data / "models")
    assert partial_bytes(*MODEL, data / "models") == 0


def test_a_connection_that_is_cut_is_taken_up_at_once(data, hub):
    hub.files[KEY] = LARGE
    hub.cut_after = 3 * MEGABYTE
    assert download(data, hub).status == 0
    assert (data / "models/tiny.gguf").read_bytes() == LARGE
    assert hub.ranges == ["", f"bytes={3 * MEGABYTE}-"]


def test_a_server_that_cannot_take_up_sends_all_of_it_again(data, hub):
    hub.files[KEY] = LARGE
    hub.cut_after = 3 * MEGABYTE
    hub.knows_ranges = False
    outcome = download(data, hub, "--json")
    assert (data / "models/tiny.gguf").read_bytes() == LARGE
    assert max(line.get("done", 0) for line in outcome.lines) == len(LARGE)


def test_a_file_that_differs_from_the_hubs_checksum_is_discarded(data, hub):
    hub.stated_digest = hashlib.sha256(b"another file").hexdigest()
    outcome = download(data, hub)
    assert outcome.status == 1
    assert "arrived damaged" in outcome.sentence
    assert list((data / "models").rglob("*.gguf")) == []


def test_a_file_that_differs_from_the_persons_checksum_is_discarded(data, hub):
    outcome = download(data, hub, "--sha256", "0" * 64)
    assert outcome.status == 1
    assert "arrived damaged" in outcome.sentence
    assert list((data / "models").rglob("*.gguf")) == []


def test_a_checksum_of_the_wrong_form_is_refused_before_anything_is_asked(data, hub):
    assert download(data, hub, "--sha256", "abc").status == 2
    assert hub.asked == []


def test_what_is_no_gguf_is_discarded(data, hub):
    hub.files[KEY] = b"<html>Please log in.</html>"
    outcome = download(data, hub)
    assert outcome.status == 1
    assert "not a GGUF file" in outcome.sentence
    assert list((data / "models").rglob("*.gguf")) == []


def test_a_repository_that_is_not_there_is_named(data, hub):
    outcome = download(data, hub, model=("someone/else", "tiny.gguf"))
    assert outcome.status == 1
    assert "no repository “someone/else”" in outcome.sentence


def test_a_file_that_is_not_there_is_named(data, hub):
    outcome = download(data, hub, model=("someone/tiny", "other.gguf"))
    assert outcome.status == 1
    assert "no file “other.gguf”" in outcome.sentence


def test_a_repository_behind_an_agreement_is_explained(data, hub):
    hub.refuse = (403, "GatedRepo")
    assert "asks for an agreement" in download(data, hub).sentence


def test_a_hub_that_is_out_of_order_is_one_sentence(data, hub):
    hub.refuse = (503, "")
    outcome = download(data, hub, "--json")
    assert outcome.status == 1
    assert "status 503" in outcome.json["error"]


def test_a_file_larger_than_the_disk_is_refused_before_it_is_fetched(data, hub):
    hub.stated_size = 10**16
    outcome = download(data, hub)
    assert outcome.status == 1
    assert "the disk has room for" in outcome.sentence
    assert hub.ranges == []


def test_more_than_was_promised_is_not_written(data, hub):
    hub.stated_size = 1000
    outcome = download(data, hub)
    assert outcome.status == 1
    assert "More arrived than the hub had promised (1,000 bytes)." in outcome.sentence
    assert sum(file.stat().st_size for file in (data / "models").rglob("*") if file.is_file()) == 0


def test_without_a_checksum_nothing_is_fetched(data, hub):
    hub.stated_digest = "no-checksum"
    outcome = download(data, hub)
    assert outcome.status == 1
    assert "does not name the size and the SHA-256" in outcome.sentence
    assert hub.ranges == []


def test_without_a_network_there_is_one_sentence_and_what_came_is_kept(data, hub):
    part = data / "models/.downloads/of-an-earlier-try"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"half")
    with serve(ModelHub()) as closed:
        pass
    outcome = download(data, closed)
    assert outcome.status == 1
    assert outcome.sentence.startswith("The hub cannot be reached.")
    assert part.exists()


def test_switched_off_downloads_ask_nothing(data, hub):
    outcome = command.run(
        data, "models", "download", *MODEL, HF_ENDPOINT=hub.endpoint, HF_HUB_OFFLINE="1"
    )
    assert outcome.status == 1
    assert "HF_HUB_OFFLINE" in outcome.sentence
    assert hub.asked == []


@pytest.mark.parametrize("name", ["readme.md", "m-00001-of-00002.gguf", "../../m.gguf"])
def test_a_name_that_is_no_whole_model_is_refused_before_anything_is_asked(data, hub, name):
    outcome = download(data, hub, model=("someone/tiny", name))
    assert outcome.status == 1
    assert outcome.sentence
    assert hub.asked == []


def test_a_name_that_is_no_repository_is_one_sentence(data, hub):
    outcome = download(data, hub, model=("../..", "tiny.gguf"))
    assert outcome.status == 1
    assert "no repository" in outcome.sentence
