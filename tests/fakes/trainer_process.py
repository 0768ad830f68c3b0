"""A trainer that speaks the real protocol and learns nothing.

`python trainer.py HOW JOB.json`, or `HOW --import FOLDER BASE TARGET`. HOW is one of `well`,
`slowly`, `badly`, `dying`, `noisily`, `future`, `deaf`, `waiting` (in the middle, for a command).
"""

import json
import queue
import shutil
import signal
import sys
import threading
import time
from pathlib import Path

from trainer.protocol import (
    PROTOCOL,
    Checkpoint,
    Command,
    Done,
    Estimate,
    Failed,
    Gate,
    Hello,
    Notice,
    Paused,
    Phase,
    Progress,
    Resumed,
    Stopped,
    event_line,
    load_job,
    parse_command,
)

STEPS = 6
commands = queue.SimpleQueue()


def write(line, to=None):
    (to or sys.stdout).write(line + "\n")
    (to or sys.stdout).flush()


def say(event):
    write(event_line(event))


def listen():
    for line in sys.stdin:
        commands.put(parse_command(line))
    commands.put(Command.STOP)


def train(job, how):
    start = job.output / "checkpoints"
    first = int(start.read_text()) if start.exists() else 0
    pause_s = 0.2 if how in ("slowly", "deaf") else 0.0
    for step in range(first + 1, STEPS + 1):
        loss = 2.0 / step
        held_out = loss if step % 2 == 0 else None
        say(Progress(step, STEPS, loss, 100.0, 1.0, 10**6, held_out))
        with (job.output / "history.jsonl").open("a") as history:
            history.write(
                json.dumps({"step": step, "loss": loss, "held_out_loss": held_out}) + "\n"
            )
        if how == "dying" and step == 2:
            sys.exit(9)
        time.sleep(pause_s)
        if how == "waiting" and step == STEPS // 2:
            commands.put(commands.get())
        if how == "waiting" and step < STEPS // 2:
            continue  # a command that comes early is the one that the middle waits for
        if how != "deaf" and told_to_stop(step):
            start.write_text(str(step))
            say(Checkpoint(str(start), step))
            say(Stopped(str(start), step))
            return
    adapter = job.output / "adapter.gguf"
    adapter.write_bytes(b"GGUF toy")
    start.unlink(missing_ok=True)
    say(Phase("exporting"))
    say(Done(str(adapter), 3, STEPS, 0.5, "finished", 2.0, 0.4))


def told_to_stop(step):
    while not commands.empty():
        command = commands.get()
        if command is Command.PAUSE:
            say(Paused(step))
            command = commands.get()
            if command is Command.RESUME:
                say(Resumed(step))
        if command is Command.STOP:
            return True
    return False


def take_in(source, target, how):
    """Do `--import`, where the folder's weights are a GGUF adapter already."""
    say(Phase("loading"))
    if how == "badly":
        say(Failed("start_from", "The adapter cannot be used: it is a toy.", "Choose another."))
        sys.exit(1)
    if how == "slowly":
        time.sleep(60)
    shutil.copyfile(source / "adapter_model.safetensors", target)
    say(Done(str(target), 0, 0, 0.0, "imported", None, None))


def main():
    how, *arguments = sys.argv[1:]
    say(Hello(PROTOCOL + (how == "future"), "toy"))
    if arguments[0] == "--import":
        take_in(Path(arguments[1]), Path(arguments[3]), how)
        return
    job = load_job(Path(arguments[0]))
    if how == "deaf":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    threading.Thread(target=listen, daemon=True).start()
    if how == "badly":
        say(Failed("memory", "There is too little memory.", "Close other programs."))
        sys.exit(1)
    if how == "noisily":
        write("a line that is no event")
        write('{"type": "of tomorrow"}')
        write("on stderr", sys.stderr)
    say(Phase("loading"))
    say(Gate("base", 0.0001, 0.01, True))
    say(Estimate(10**6, 1.0, STEPS, 500, 1000, 10**5))
    say(Notice("continued", "An earlier run goes on."))
    say(Phase("training"))
    train(job, how)


if __name__ == "__main__":
    main()
