from dataclasses import FrozenInstanceError

import pytest

from desktop.core.tables.query import Operation, TableQuery


def test_a_query_that_was_checked_cannot_be_changed():
    query = TableQuery(Operation.COUNT)
    with pytest.raises(FrozenInstanceError):
        query.limit = 5
