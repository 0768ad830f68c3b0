import io
import threading

import pytest

from bootstrapping.progress import Progress, duration_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.04, "0.0 s"), (4.21, "4.2 s"), (59.4, "59 s"), (60, "1 min 00 s"), (252, "4 min 12 s")],
)
def test_a_duration_reads_as_a_person_says_it(seconds, text):
    assert duration_text(seconds) == text


def test_a_log_gets_whole_lines_with_the_number_and_the_time():
    out = io.StringIO()
    times = iter([0.0, 252.0])
    progress = Progress(6, stream=out, live=False, clock=lambda: next(times))

    with progress.step("Compiling"):
        pass

    assert out.getvalue() == "1/6 Compiling ...\n    done in 4 min 12 s\n"


def test_a_terminal_gets_one_line_that_is_rewritten():
    out = io.StringIO()
    progress = Progress(6, stream=out, live=True, clock=lambda: 0.0)

    with progress.step("Compiling"):
        pass

    assert out.getvalue().endswith("\r\x1b[K1/6 Compiling: done in 0.0 s\n")
    assert out.getvalue().count("\n") == 1


def test_a_long_step_shows_what_it_is_busy_with():
    shown = threading.Event()

    class RecordingStream(io.StringIO):
        def write(self, text: str) -> int:
            if "60 of 140 files" in text:
                shown.set()
            return super().write(text)

    progress = Progress(6, stream=RecordingStream(), live=False, tick_s=0.01)

    with progress.step("Compiling"):
        progress.detail("60 of 140 files")
        assert shown.wait(10)


def test_an_interrupted_step_is_not_called_done():
    out = io.StringIO()
    progress = Progress(6, stream=out, live=False)

    with pytest.raises(KeyboardInterrupt), progress.step("Compiling"):
        raise KeyboardInterrupt

    assert "stopped after" in out.getvalue()
    assert "done" not in out.getvalue()
