"""Lists the modules that are loaded once the window is visible, the most urgent first.

Loading a module while a person works would block the window's thread, because PySide reads the
source of each module on the thread that imports it.
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
    "desktop.ui.check.screen",
    "desktop.services.draft",
    "desktop.jobs.downloads",
    "desktop.jobs.model_files",
    "desktop.ui.models.screen",
    "desktop.ui.settings.screen",
    "desktop.ui.diagnostic_info",
    "importlib.metadata",
)
