"""The screen where questions are asked."""
