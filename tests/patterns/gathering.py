"""Every regular expression of the product: as its modules hold it, and as its source spells it."""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("desktop", "trainer", "packaging")
CALLS = {"search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"}
HEAVY = ("torch", "transformers", "numpy", "kreuzberg", "llama_cpp", "onnxruntime", "peft")


@dataclass(frozen=True)
class Use:
    """A pattern and how it is applied: `search` where it is tried at every place of a text."""

    pattern: str | bytes
    flags: int
    method: str
    place: str


def uses_of_the_product() -> list[Use]:
    files = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*.py"))]
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in files}
    found = {(use.pattern, use.flags, use.method): use for use in _held(trees)}
    held = {use.pattern for use in found.values()}
    for file, tree in trees.items():
        for use in _spelled(tree, str(file.relative_to(ROOT))):
            if use.pattern not in held:
                found.setdefault((use.pattern, use.flags, use.method), use)
    return list(found.values())


def _methods_by_name(trees: Iterable[ast.Module]) -> dict[str, set[str]]:
    """For each name the methods of patterns that are called on it there."""
    methods: dict[str, set[str]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in CALLS:
                value = node.value
                name = getattr(value, "id", None) or getattr(value, "attr", None)
                if name:
                    methods.setdefault(name, set()).add(node.attr)
    return methods


def _held(trees: dict[Path, ast.Module]) -> Iterator[Use]:
    """Patterns in the modules that use `re`; those that hold none are not worth their loading."""
    anywhere = _methods_by_name(trees.values())
    for file, tree in trees.items():
        if not _imports_re(tree):
            continue
        parts = file.relative_to(ROOT).with_suffix("").parts
        if parts[-1].startswith("__main__") or _imports_heavy(tree):
            continue
        parts = parts[1:] if parts[0] == "packaging" else parts
        module = importlib.import_module(".".join(p for p in parts if p != "__init__"))
        here = _methods_by_name([tree])
        for name, value in list(vars(module).items()):
            methods = here.get(name) or anywhere.get(name, set())
            for pattern in _patterns_in(value, 3):
                for method in _kinds(methods):
                    place = f"{module.__name__}.{name}"
                    yield Use(pattern.pattern, pattern.flags, method, place)


def _imports_re(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.Import) and any(name.name == "re" for name in node.names)
        for node in ast.walk(tree)
    )


def _imports_heavy(tree: ast.Module) -> bool:
    names: list[str] = []
    for node in tree.body:
        if isinstance(node, ast.Import):
            names += [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
    return any(name.split(".")[0] in HEAVY for name in names)


def _patterns_in(value: object, depth: int) -> Iterator[re.Pattern]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        for inner in (*value, *value.values()):
            yield from _patterns_in(inner, depth - 1)
    elif depth and isinstance(value, (list, tuple, set, frozenset)):
        for inner in value:
            yield from _patterns_in(inner, depth - 1)
    elif depth and isinstance(value, type):
        for inner in vars(value).values():
            yield from _patterns_in(inner, 1)


def _spelled(tree: ast.Module, place: str) -> Iterator[Use]:
    """Patterns given as plain strings to the functions of `re`, in functions too."""
    here = _methods_by_name([tree])
    names = {
        id(node.value): node.targets[0].id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        owner = node.func.value
        if not (isinstance(owner, ast.Name) and owner.id == "re"):
            continue
        first = node.args[0]
        if node.func.attr in CALLS | {"compile"} and isinstance(first, ast.Constant):
            called = here.get(names.get(id(node), ""), set())
            for method in _kinds(called if node.func.attr == "compile" else {node.func.attr}):
                yield Use(first.value, _flags(node), method, f"{place}:{node.lineno}")


def _flags(call: ast.Call) -> int:
    flags = 0
    for node in ast.walk(call):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            flag = getattr(re, node.attr, None) if node.value.id == "re" else None
            flags |= flag if isinstance(flag, re.RegexFlag) else 0
    return int(flags)


def _kinds(methods: set[str]) -> set[str]:
    """`match` and `fullmatch` try one place; whatever else is called, or nothing known, all."""
    one_place = methods & {"match", "fullmatch"}
    return one_place | ({"search"} if methods - one_place or not methods else set())


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]
    for use in uses_of_the_product():
        print(use.place, use.method, repr(use.pattern))  # noqa: T201
