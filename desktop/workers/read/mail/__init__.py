"""Reads messages, mailboxes, invitations and contacts."""
