"""A corpus of files made by script, each with facts about what its reader must find.

The kinds come from public bug reports of other readers; every case names the report it follows.
The files and words are our own. Nothing here was written with the readers' code in view.
"""
