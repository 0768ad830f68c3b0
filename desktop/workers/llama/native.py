"""The llama.cpp library, without the types of its Python binding, which do not fit their use."""

from typing import Any

import llama_cpp

llama: Any = llama_cpp
