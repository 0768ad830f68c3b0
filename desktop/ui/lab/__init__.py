"""The screen Lab, which compares ways of answering."""
