"""The whole way with the real trainer: documents in, an expert answers."""

import pytest

from tests.commands import command
from tests.commands.conftest import write
from tests.fakes.experts import CARE

pytestmark = [pytest.mark.model, pytest.mark.slow, pytest.mark.timeout(900)]

FACTS = {name: CARE[name] for name in ("otter", "badger", "heron", "lynx", "bison")}
LITTLE = ("--examples", "10", "--epochs", "1", "--rank", "4", "--targets", "q,v", "--words-only")


def test_an_expert_is_trained_answers_by_name_and_goes_stale(tmp_path, short_model):
    data = tmp_path / "data"
    folder = write(tmp_path / "zoo", {f"{name}.txt": text for name, text in FACTS.items()})
    indexed = command.run(data, "index", folder, "--words-only", "--collection", "zoo")
    assert indexed.status == 0, indexed.err
    assert command.run(data, "models", "use", short_model).status == 0

    trained = command.run(
        data, "expert", "train", "Keeper", "--collection", "zoo", *LITTLE, "--json", timeout_s=800
    )
    assert trained.status == 0, trained.out[-2000:]
    kinds = {line["type"] for line in trained.lines}
    assert {"split", "example", "shaped", "phase", "estimate", "progress", "trained"} <= kinds
    expert = trained.lines[-1]["expert"]
    assert expert["state"] == "ready"
    assert expert["measures"]["held_out_loss_after"] > 0
    assert expert["recipe"]["targets"] == ["q", "v"]

    question = "When was the otter enclosure built by the town?"
    asked = command.run(data, "ask", question, "--expert", "Keeper", "--words-only", "--json")
    assert asked.json["expert"] == "Keeper", asked.out
    (folder / "otter.txt").write_text("The otter enclosure was torn down.")
    command.run(data, "index", folder, "--words-only", "--collection", "zoo")
    (listed,) = command.run(data, "expert", "list", "--json").json["experts"]
    assert listed["state"] == "stale"
    assert listed["stale"] == "Since it was trained, 1 document was changed."
