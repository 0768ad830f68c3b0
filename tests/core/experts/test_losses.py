"""What a training wrote down outlives the process that wrote it."""

import os

from desktop.core.experts.losses import losses_under_way, step_left_at


def run_with(folder, name, lines, age_s=0):
    file = folder / name / "history.jsonl"
    file.parent.mkdir(parents=True)
    file.write_text("".join(f"{line}\n" for line in lines))
    moment = file.stat().st_mtime - age_s
    os.utime(file, (moment, moment))


def test_the_curve_is_that_of_the_run_that_was_at_work_last(tmp_path):
    run_with(tmp_path, "run-old", ['{"step": 1, "loss": 9.0}'], age_s=100)
    run_with(
        tmp_path,
        "run-new",
        [
            '{"step": 0, "loss": null, "held_out_loss": 3.0}',
            '{"step": 1, "loss": 2.0, "held_out_loss": null}',
            '{"step": 1, "loss": 2.0, "held_out_loss": 2.5}',
            "cut of",
        ],
    )

    assert losses_under_way(tmp_path) == (((1, 2.0),), ((0, 3.0), (1, 2.5)))
    assert step_left_at(tmp_path) == 1


def test_without_a_training_there_is_nothing_left(tmp_path):
    (tmp_path / "history.jsonl").write_text('{"step": 9, "loss": 1.0}\n')

    assert losses_under_way(tmp_path) == ((), ())
    assert step_left_at(tmp_path) == 0
