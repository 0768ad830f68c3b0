"""Turns invitations and calendars into lines: what, when, where, who, how often."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

EVENTS_AT_MOST = 20_000
_KINDS = ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY")
_METHODS = {
    "REQUEST": "Invitation", "CANCEL": "Cancelled", "REPLY": "Reply", "COUNTER": "Proposed change",
}  # fmt: skip
_ANSWERS = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative"}
_FREQUENCIES = {
    "YEARLY": ("every year", "years"), "MONTHLY": ("every month", "months"),
    "WEEKLY": ("every week", "weeks"), "DAILY": ("every day", "days"),
    "HOURLY": ("every hour", "hours"),
}  # fmt: skip
_DAYS = {
    "MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday",
    "SA": "Saturday", "SU": "Sunday",
}  # fmt: skip
_ORDINALS = {
    1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "last but one",
}  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def calendar_records(source: str) -> list[str]:
    """Return each event on a line `Event: ... | Start: ...`, with the lines of its description.

    The list is empty if the source is no calendar.
    """
    return [line for event in calendar_events(source) for line in event]


def calendar_events(source: str) -> list[list[str]]:
    """Return the lines of each event, task and journal entry of a calendar."""
    import icalendar

    try:
        calendars = icalendar.Calendar.from_ical(_mended(source), multiple=True)
    except (ValueError, IndexError, KeyError, TypeError):
        return []
    found: list[list[str]] = []
    for calendar in calendars:
        method = _METHODS.get(str(calendar.get("METHOD", "")).upper(), "")
        for part in calendar.walk():
            if part.name in _KINDS and len(found) < EVENTS_AT_MOST:
                found.append(list(_event_lines(part, method)))
    return [lines for lines in found if lines]


def _mended(source: str) -> str:
    """Return the calendar from its beginning, closed where it was cut off."""
    start = source.upper().find("BEGIN:VCALENDAR")
    lines = source[max(start, 0) :].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    open_parts: list[str] = []
    kept: list[str] = []
    for line in lines:
        mark = line.strip().upper()
        if mark.startswith("BEGIN:"):
            open_parts.append(mark[6:])
        elif mark.startswith("END:") and open_parts:
            open_parts.pop()
        if line.strip() and (line[:1] in " \t" or ":" in line):
            kept.append(line)
    kept += [f"END:{name}" for name in reversed(open_parts)]
    return "\r\n".join(kept) + "\r\n"


def _event_lines(event: Any, method: str) -> Iterator[str]:
    facts = [
        ("Event" if event.name == "VEVENT" else "Entry", _text(event, "SUMMARY")),
        ("Kind", method),
        ("Status", _text(event, "STATUS").capitalize()),
        ("Start", _moment(event, "DTSTART")),
        ("End", _moment(event, "DTEND") or _duration(event)),
        ("Due", _moment(event, "DUE")),
        ("Repeats", _recurrence(event)),
        ("Except on", _moments(event, "EXDATE")),
        ("Also on", _moments(event, "RDATE")),
        ("Place", _text(event, "LOCATION")),
        ("Organiser", ", ".join(_people(event, "ORGANIZER"))),
        ("Attendees", ", ".join(_people(event, "ATTENDEE"))),
        ("Categories", _categories(event)),
        ("Link", _text(event, "URL")),
        ("Contact", _text(event, "CONTACT")),
        ("Comment", _text(event, "COMMENT")),
    ]
    words = ((name, " ".join(value.split())) for name, value in facts)
    yield " | ".join(f"{name}: {value}" for name, value in words if value)
    description = _text(event, "DESCRIPTION")
    yield from (" ".join(line.split()) for line in description.splitlines() if line.strip())


def _values(event: Any, name: str) -> list[Any]:
    value = event.get(name)
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(event: Any, name: str) -> str:
    return "\n".join(str(value) for value in _values(event, name))


def _categories(event: Any) -> str:
    return ", ".join(
        str(category)
        for value in _values(event, "CATEGORIES")
        for category in (getattr(value, "cats", None) or [value])
    )


def _moment(event: Any, name: str) -> str:
    return ", ".join(_moment_text(value) for value in _values(event, name))


def _moments(event: Any, name: str) -> str:
    return ", ".join(
        _moment_text(moment) for value in _values(event, name) for moment in _dts(value)
    )


def _moment_text(value: Any) -> str:
    moment = _dt(value)
    if isinstance(moment, tuple):
        moment = moment[0]
    if isinstance(moment, datetime.datetime):
        parameters = getattr(value, "params", {})
        zone = str(parameters.get("TZID", "")) or (moment.tzname() or "")
        return f"{_day_text(moment)}, {moment:%H:%M} {zone}".strip()
    if isinstance(moment, datetime.date):
        return _day_text(moment)
    to_ical = getattr(value, "to_ical", None)
    raw = to_ical() if to_ical else value
    return raw.decode(errors="replace") if isinstance(raw, bytes) else str(raw)


def _dt(value: Any) -> Any:
    """Return the moment or length of a value; None if it could not be read."""
    try:
        return value.dt
    except (AttributeError, ValueError):
        return None


def _dts(value: Any) -> list[Any]:
    try:
        return list(value.dts)
    except (AttributeError, ValueError):
        return [value]


def _day_text(moment: datetime.date) -> str:
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def _duration(event: Any) -> str:
    value = _dt(event.get("DURATION"))
    start = _dt(event.get("DTSTART"))
    if not isinstance(value, datetime.timedelta) or not isinstance(start, datetime.date):
        return ""
    if isinstance(start, datetime.datetime):
        end = start + value
        zone = str(event["DTSTART"].params.get("TZID", "")) or (end.tzname() or "")
        return f"{_day_text(end)}, {end:%H:%M} {zone}".strip()
    return _day_text(start + value)


def _people(event: Any, name: str) -> list[str]:
    found: list[str] = []
    for value in _values(event, name):
        address = str(value).strip()
        if address.lower().startswith("mailto:"):
            address = address[7:]
        parameters = getattr(value, "params", {})
        shown = str(parameters.get("CN", "")).strip('" ')
        answer = _ANSWERS.get(str(parameters.get("PARTSTAT", "")).upper(), "")
        person = f"{shown} <{address}>" if shown and shown != address else address
        found.append(f"{person} ({answer})" if answer else person)
    return found


def _recurrence(event: Any) -> str:
    return "; ".join(_rule_text(rule) for rule in _values(event, "RRULE"))


def _rule_text(rule: Any) -> str:
    if not isinstance(rule, Mapping):  # the library could not read it
        return str(rule)

    def first(name: str) -> Any:
        value = rule.get(name)
        return value[0] if isinstance(value, list) and value else value

    simple, plural = _FREQUENCIES.get(str(first("FREQ") or "").upper(), ("", ""))
    interval = first("INTERVAL") or 1
    words = [simple if interval == 1 else f"every {interval} {plural}"]
    if days := rule.get("BYDAY"):
        words.append("on " + ", ".join(_weekday(str(day)) for day in _as_list(days)))
    if dates := rule.get("BYMONTHDAY"):
        words.append("on day " + ", ".join(str(date) for date in _as_list(dates)))
    if months := rule.get("BYMONTH"):
        words.append(
            "in " + ", ".join(_MONTHS[(int(month) - 1) % 12] for month in _as_list(months))
        )
    if until := first("UNTIL"):
        is_date = isinstance(until, datetime.date)
        words.append("until " + (_day_text(until) if is_date else str(until)))
    if count := first("COUNT"):
        words.append(f"{count} times")
    return " ".join(word for word in words if word)


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _weekday(day: str) -> str:
    name = _DAYS.get(day[-2:].upper(), day)
    number = day[:-2].lstrip("+")
    if not number:
        return name
    try:
        return f"the {_ORDINALS.get(int(number), number)} {name}"
    except ValueError:
        return name
