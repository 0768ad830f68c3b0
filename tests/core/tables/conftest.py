import pytest

from tests.fakes.sheets import Sheets

INVOICES = """Number,Date,Supplier,Amount (EUR),Status
R-1,2024-01-15,Nordlift,"1,269.50",paid
R-2,2024-02-03,Kessler Heating,949.00,open
R-3,2024-03-09,Nordlift,316.25,open
R-4,2024-03-28,City Water,80.00,cancelled
R-5,2024-04-02,Kessler Heating,n/a,open
Total,,,"2,614.75",
"""


@pytest.fixture
def sheets(tmp_path):
    shelf = Sheets(tmp_path)
    yield shelf
    shelf.library.close()


@pytest.fixture
def invoices(sheets):
    return sheets.add("invoices.csv", INVOICES)
