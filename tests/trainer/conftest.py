import pytest
import torch


@pytest.fixture(autouse=True)
def _one_thread():
    """What is computed here is too small for two, and other tests may run beside."""
    torch.set_num_threads(1)
