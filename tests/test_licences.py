"""What set-up installs may be used by an application under Apache-2.0: no GPL, no AGPL.

LGPL libraries are allowed: they are separate files, which a person can replace.
"""

import re
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COPYLEFT = re.compile(r"\bA?GPL|General Public License", re.IGNORECASE)
LESSER = re.compile(r"LGPL|Lesser General Public|Library General Public", re.IGNORECASE)
EXCEPTIONS = {}
"""Packages that name the GPL, with the reason why they may be used all the same."""


def pinned():
    lines = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").split()
    return [line.split("==")[0] for line in lines]


def licence_choices(fields):
    """The licences that a package offers, of which one may be chosen."""
    expression = fields.get("License-Expression") or ""
    if not expression and " OR " in (fields.get("License") or ""):
        expression = fields["License"]
    if expression:
        return re.split(r"\s+OR\s+", expression.strip("()"))
    classifiers = [
        line.rpartition(" :: ")[2]
        for line in fields.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    if classifiers:
        return classifiers
    # Some put the whole text of their licence here; its first lines name it.
    return [line for line in (fields.get("License") or "").splitlines() if line.strip()][:3]


def is_copyleft(choice):
    return bool(COPYLEFT.search(LESSER.sub("", choice)))


def test_nothing_that_set_up_installs_is_under_gpl_or_agpl_alone():
    refused, seen = {}, 0
    for name in pinned():
        try:
            fields = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue  # for another system, or an extra that is not installed here
        seen += 1
        choices = licence_choices(fields)
        if choices and all(map(is_copyleft, choices)) and name not in EXCEPTIONS:
            refused[name] = choices
    assert seen > 50
    assert refused == {}


def test_every_installed_package_names_its_licence():
    nameless = [
        name
        for name in pinned()
        if (found := next(iter(metadata.distributions(name=name)), None))
        and not licence_choices(found.metadata)
        and not any("licen" in str(path).lower() for path in found.files or ())
    ]
    assert nameless == []


def test_what_is_installed_is_pinned_with_all_that_it_needs():
    """So the test above sees the packages that come with others, too."""
    known = {normal(name) for name in pinned()}
    missing = set()
    for name in pinned():
        found = next(iter(metadata.distributions(name=name)), None)
        for requirement in found.requires or () if found else ():
            if "extra ==" in requirement:
                continue
            needed = normal(re.match(r"[A-Za-z0-9._-]+", requirement)[0])
            if next(iter(metadata.distributions(name=needed)), None) and needed not in known:
                missing.add(needed)
    assert missing <= {"pip", "setuptools", "wheel"}


def normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize(
    ("choice", "copyleft"),
    [
        ("GPL-3.0-or-later", True),
        ("AGPL-3.0-only", True),
        ("GNU General Public License v3 (GPLv3)", True),
        ("GNU Affero General Public License v3", True),
        ("GPLv2+", True),
        ("LGPL-3.0-only", False),
        ("GNU Lesser General Public License v3 (LGPLv3)", False),
        ("GNU Library or Lesser General Public License (LGPL)", False),
        ("MIT", False),
        ("Apache-2.0 AND MIT", False),
    ],
)
def test_a_copyleft_licence_is_known_by_its_name(choice, copyleft):
    assert is_copyleft(choice) is copyleft
