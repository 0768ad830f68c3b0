"""Which code of the window is loaded once it is there, what is wanted first at the front.

Each module that is loaded while somebody works would hold the window up: PySide reads the source
of every one, on the thread that wants it.
"""

LATER = (
    "desktop.jobs.indexing",
    "desktop.ui.library.adding",
    "desktop.ui.library.screen",
    "markdown_it",
    "desktop.core.answering.answer",
    "desktop.core.experts.choice",
    "desktop.jobs.training",
    "desktop.ui.experts.screen",
    "desktop.jobs.comparing",
    "desktop.ui.lab.screen",
    "desktop.jobs.downloading",
    "desktop.jobs.model_files",
    "desktop.ui.models.screen",
    "desktop.ui.settings.screen",
    "desktop.ui.core_templates",
    "desktop.ui.details",
    "importlib.metadata",
)
