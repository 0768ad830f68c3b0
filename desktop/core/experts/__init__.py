"""Experts: adapters trained on the documents of a collection, and all data about them."""
