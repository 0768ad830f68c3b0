"""Which code of the window is loaded once it is there, what is wanted first at the front.

Each module that is loaded while somebody works would hold the window up: PySide reads the source
of every one, on the thread that wants it.
"""

PRELOADED_MODULES = (
    "desktop.jobs.indexing.indexer",
    "desktop.ui.library.document_adder",
    "desktop.ui.library.screen",
    "markdown_it",
    "desktop.core.answering.answer",
    "desktop.core.experts.routing",
    "desktop.jobs.training.queue",
    "desktop.ui.experts.screen",
    "desktop.jobs.lab",
    "desktop.ui.lab.screen",
    "desktop.jobs.downloads",
    "desktop.jobs.model_files",
    "desktop.ui.models.screen",
    "desktop.ui.settings.screen",
    "desktop.ui.diagnostic_info",
    "importlib.metadata",
)
