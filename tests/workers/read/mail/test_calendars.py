"""Invitations and calendars as lines."""

from desktop.workers.read.mail.calendars import calendar_events, calendar_records


def calendar(*lines, method="REQUEST"):
    inner = "\n".join(lines)
    return f"BEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\n{inner}\nEND:VEVENT\nEND:VCALENDAR\n"


def test_an_invitation_is_one_record_with_its_description_below():
    (record, *description) = calendar_records(
        calendar(
            "SUMMARY:Boiler\\, inspection",
            "DTSTART;TZID=Europe/Berlin:20240412T080000",
            "DTEND;TZID=Europe/Berlin:20240412T093000",
            "LOCATION:Cellar two",
            "ORGANIZER;CN=Ada Berg:mailto:ada@example.org",
            "ATTENDEE;CN=Ole Lind;PARTSTAT=ACCEPTED:mailto:ole@example.org",
            "ATTENDEE:mailto:eva@example.org",
            "DESCRIPTION:Bring the key.\\nRing twice.",
        )
    )
    assert record == (
        "Event: Boiler, inspection | Kind: Invitation | Start: 12 April 2024, 08:00 Europe/Berlin"
        " | End: 12 April 2024, 09:30 Europe/Berlin | Place: Cellar two"
        " | Organiser: Ada Berg <ada@example.org>"
        " | Attendees: Ole Lind <ole@example.org> (accepted), eva@example.org"
    )
    assert description == ["Bring the key.", "Ring twice."]


def test_a_whole_day_a_duration_and_a_recurrence_are_said_in_words():
    (record,) = calendar_records(
        calendar(
            "SUMMARY:Bins", "DTSTART;VALUE=DATE:20240412", "DURATION:P2D",
            "RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR;UNTIL=20251231",
        )
    )  # fmt: skip
    assert "Start: 12 April 2024 | End: 14 April 2024" in record
    assert "Repeats: every 2 months on the last Friday until 31 December 2025" in record


def test_zones_that_no_list_knows_stay_as_they_are_written():
    for zone in ("W. Europe Standard Time", "Customized Time Zone", '"tzone://Microsoft/Utc"'):
        (record,) = calendar_records(
            calendar("SUMMARY:Bins", f"DTSTART;TZID={zone}:20240412T080000")
        )
        assert f"12 April 2024, 08:00 {zone.strip(chr(34))}" in record


def test_a_cut_off_calendar_and_a_broken_line_leave_the_rest():
    source = calendar("SUMMARY:Bins", "this line is broken", "DTSTART:20240412T080000Z")
    (record,) = calendar_records(source[: source.index("END:VEVENT")])
    assert record == "Event: Bins | Kind: Invitation | Start: 12 April 2024, 08:00 UTC"


def test_a_moment_that_cannot_be_read_stays_as_it_is_written():
    (record,) = calendar_records(calendar("SUMMARY:Bins", "DTSTART:next week"))
    assert "next week" in record


def test_each_event_of_a_calendar_has_its_own_lines():
    source = calendar("SUMMARY:A") + calendar("SUMMARY:B", method="CANCEL")
    assert calendar_events(source) == [
        ["Event: A | Kind: Invitation"], ["Event: B | Kind: Cancelled"],
    ]  # fmt: skip


def test_what_is_no_calendar_has_no_events():
    assert calendar_records("Only words.") == []
