"""The Reader: the expert that comes with Lectern, and how it is made from public reading data."""
