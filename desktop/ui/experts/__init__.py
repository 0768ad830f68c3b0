"""The screen Experts, where experts are listed and trained."""
