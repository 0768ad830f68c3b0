"""`python -m trainer JOB.json` runs a job and speaks the protocol of PROTOCOL.md.

`python -m trainer --import ADAPTER BASE.gguf TARGET.gguf` imports an adapter that others made.
`python -m trainer --verifier JOB.json` trains the Verifier.
"""

from __future__ import annotations

import os
import sys
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TextIO

from trainer.channel import Channel, claim_stdout
from trainer.errors import TrainingError
from trainer.peft_folder import check_peft_folder
from trainer.protocol import PROTOCOL, Event, Failed, Hello, JobError, load_job
from trainer.say import say
from trainer.verifier.job import load_verifier_job


def main(arguments: list[str]) -> int:
    """Run the job that the arguments name; returns the exit status."""
    # OpenMP's threads spin while they wait, unless this is set before torch is imported. Where
    # another process wants the cores, sleeping took a third of the processor time, and a third of
    # the elapsed time.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    leads = os.environ.get("RANK", "0") == "0"
    output: TextIO | None = claim_stdout() if leads else None
    channel = Channel(output, _open_commands() if leads and not _reads_nothing() else None)
    channel.send(Hello(PROTOCOL, _version()))
    last = _last_event(channel, arguments)
    channel.send(last)
    return int(isinstance(last, Failed))


def _last_event(channel: Channel, arguments: list[str]) -> Event:
    importing = len(arguments) == 4 and arguments[0] == "--import"
    verifying = len(arguments) == 2 and arguments[0] == "--verifier"
    if len(arguments) != 1 and not importing and not verifying:
        return Failed(
            "job", say("No job was named."), say("Start it as: python -m trainer JOB.json")
        )
    try:
        if importing:
            source, base, target = map(Path, arguments[1:])
            if source.is_dir():
                check_peft_folder(source)
            from trainer.adapter_import import import_adapter  # loads torch

            return import_adapter(source, base, target, channel)
        if verifying:
            verifier_job = load_verifier_job(Path(arguments[1]))
            from trainer.verifier.run import run as run_verifier

            return run_verifier(verifier_job, channel)
        job = load_job(Path(arguments[0]))
        from trainer.run import run

        return run(job, channel)
    except JobError as error:
        return Failed("job", error.message, error.hint)
    except TrainingError as error:
        traceback.print_exc()
        return Failed(error.code, error.message, error.hint)
    except ImportError as error:
        traceback.print_exc()
        return Failed(
            "packages",
            say("A package of the training stack is missing ({0}).", error),
            say("Set up again."),
        )
    except Exception as error:  # noqa: BLE001 - whatever it is, the last line must be said
        traceback.print_exc()
        what = f"{type(error).__name__}: {error}"  # Python's own words
        return Failed("bug", what, say("Please report this."))


def _open_commands() -> TextIO:
    # Not `sys.stdin`: Python aborts at its end if a thread still waits on that object.
    return open(0, encoding="utf-8", closefd=False)


def _reads_nothing() -> bool:
    """Tell whether standard input is the null device, so that no commands can come.

    Launchers of clusters give it as input. Its end, unlike that of a pipe, does not mean that the
    parent is gone.
    """
    try:
        return os.path.samestat(os.fstat(0), os.stat(os.devnull))  # noqa: PTH116 - of a descriptor too
    except OSError:
        return True


def _version() -> str:
    try:
        return version("lectern")
    except PackageNotFoundError:
        return "0"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
