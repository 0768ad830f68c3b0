"""Connects the core to Qt: runs its work on other threads and reports it by signals."""
