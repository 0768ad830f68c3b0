"""Experts: adapters grown from a collection, and everything known about them."""
