"""The dialogs of an encrypted library: unlocking, passphrases, the recovery key, the change."""
