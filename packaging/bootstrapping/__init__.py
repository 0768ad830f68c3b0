"""Sets up a bare machine to a working environment, with the standard library alone.

`launch` is what `main.py` calls; `setup` is the list of steps; every other module is one step or
one thing the steps need.
"""
