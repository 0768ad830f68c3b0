"""The code as a tree: where a variable has its value from, and what a function gives back."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Source:
    """A file of the code."""

    def __init__(self, path: Path, root: Path) -> None:
        self.name = path.relative_to(root).as_posix()
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.nodes = list(ast.walk(self.tree))
        self._parents = {child: node for node in self.nodes for child in ast.iter_child_nodes(node)}

    @cached_property
    def constants(self) -> dict[str, ast.expr]:
        """What stands outside of all functions."""
        return {name: value for node in self.tree.body for name, value in _assigned(node)}

    @cached_property
    def functions(self) -> dict[str, Function]:
        return {node.name: node for node in self.nodes if isinstance(node, Function)}

    @cached_property
    def imported(self) -> dict[str, tuple[str, str]]:
        """Names that are of another file: that file, and what they are called there."""
        return {
            alias.asname or alias.name: (f"{node.module.replace('.', '/')}.py", alias.name)
            for node in self.nodes
            if isinstance(node, ast.ImportFrom) and node.module
            for alias in node.names
        }

    def function_around(self, node: ast.AST) -> Function | None:
        """The innermost one that it stands in."""
        around = self._parents.get(node)
        while around is not None and not isinstance(around, Function):
            around = self._parents.get(around)
        return around

    def called_as(self, function: Function) -> str:
        """The name by which it is called: what makes an object has that of the class."""
        owner = self._parents[function]
        is_maker = function.name == "__init__" and isinstance(owner, ast.ClassDef)
        return owner.name if is_maker and isinstance(owner, ast.ClassDef) else function.name


class Code:
    """All files of some folders."""

    def __init__(self, root: Path, folders: Sequence[str]) -> None:
        paths = sorted(path for folder in folders for path in (root / folder).rglob("*.py"))
        self.sources = {source.name: source for source in (Source(path, root) for path in paths)}
        self._calls: dict[str, list[tuple[Source, ast.Call]]] = {}
        for source in self.sources.values():
            for node in source.nodes:
                if isinstance(node, ast.Call):
                    self._calls.setdefault(called(node), []).append((source, node))

    def values(self, source: Source, variable: ast.Name) -> list[tuple[Source, ast.expr]]:
        """What a variable can stand for; nothing where that is not seen."""
        name = variable.id
        function = source.function_around(variable)
        while function:
            if given := [value for assigned, value in _put_into(function) if assigned == name]:
                return [(source, value) for value in given]
            if name in _parameters(function):
                return list(self._arguments(source, function, name))
            function = source.function_around(function)
        if name in source.constants:
            return [(source, source.constants[name])]
        file, there = source.imported.get(name, ("", ""))
        other = self.sources.get(file)
        return [(other, other.constants[there])] if other and there in other.constants else []

    def function(self, source: Source, call: ast.Call) -> tuple[Source, Function] | None:
        """What is called, where it is a function of ours."""
        name = called(call)
        if name in source.functions:
            return source, source.functions[name]
        file, there = source.imported.get(name, ("", ""))
        other = self.sources.get(file)
        return (other, other.functions[there]) if other and there in other.functions else None

    def _arguments(
        self, source: Source, function: Function, name: str
    ) -> Iterator[tuple[Source, ast.expr]]:
        """What is given to a function for a parameter, wherever it is called."""
        if any(hasattr(kind, function.name) for kind in (dict, list, str)):
            return  # mostly those are called, not ours
        names = _parameters(function)
        place = names.index(name) - (names[0] == "self")
        own = function.name.startswith("_") and function.name != "__init__"
        for caller, call in self._calls.get(source.called_as(function), []):
            if own and caller is not source:
                continue
            by_name = [keyword.value for keyword in call.keywords if keyword.arg == name]
            for value in by_name or call.args[place : place + 1]:
                yield caller, value


def called(call: ast.Call) -> str:
    """The last part of the name of what is called."""
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def given_back(function: Function) -> list[ast.expr]:
    return [
        node.value
        for node in ast.walk(function)
        if isinstance(node, ast.Return | ast.Yield) and node.value
    ]


def _put_into(function: Function) -> Iterator[tuple[str, ast.expr]]:
    """What variables are set to, and what is added to them."""
    for node in ast.walk(function):
        yield from _assigned(node)
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append")):
                yield from ((name, value) for value in node.args)
            case _:
                pass


def _assigned(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    match node:
        case ast.Assign(targets=targets, value=value):
            yield from ((target.id, value) for target in targets if isinstance(target, ast.Name))
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            yield name, value
        case ast.NamedExpr(target=ast.Name(id=name), value=value):
            yield name, value
        case _:
            pass


def _parameters(function: Function) -> list[str]:
    given = function.args
    return [parameter.arg for parameter in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
