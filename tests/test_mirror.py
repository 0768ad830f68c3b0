"""Tests lie where the code lies: `tests/core/paths.py` would test `desktop/core/paths.py`.

A module without a file of its own is named below with the test that goes through it.
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]

THROUGH = {
    "tests/commands/doctor/test_doctor.py": (
        "desktop/commands/doctor/ check_result data machine models ocr_picture setup_report"
        " software"
    ),
    "tests/commands/expert/test_expert.py": (
        "desktop/commands/expert/ examples json_output reader verifier"
    ),
    "tests/commands/lab/test_lab.py": "desktop/commands/lab/ json_output questions report",
    "tests/commands/test_cli.py": (
        "desktop/ cli"
        " desktop/commands/ bench demo"
        " desktop/terminal/ parsing standard_streams unexpected_errors"
    ),
    "tests/commands/test_ask.py": "desktop/terminal/ answer_printer context questions",
    "tests/commands/test_search.py": "desktop/terminal/ json_output output",
    "tests/commands/test_verify.py": "desktop/terminal/ claims json_lines",
    "tests/services/test_verification.py": "desktop/core/answering/ verification",
    "tests/core/answering/test_answer.py": "desktop/core/answering/ events expert",
    "tests/core/answering/test_extracts.py": "desktop/core/answering/ grounding",
    "tests/core/retrieval/test_question_vectors.py": "desktop/core/retrieval/ changing_embedder",
    "tests/core/experts/examples/test_filters.py": "desktop/core/experts/examples/ answer_spans",
    "tests/core/experts/examples/test_generate.py": (
        "desktop/core/experts/examples/ candidates events example split"
    ),
    "tests/core/experts/examples/test_model_questions.py": "desktop/core/experts/examples/ journal",
    "tests/core/experts/examples/test_question_file.py": "desktop/core/experts/examples/ xlsx",
    "tests/core/experts/examples/test_rule_questions.py": (
        "desktop/core/experts/examples/ table_questions"
    ),
    "tests/core/experts/test_registry.py": (
        "desktop/core/experts/ adapter_import naming record desktop/core/models/ gguf_metadata"
    ),
    "tests/core/ingest/test_pipeline.py": (
        "desktop/core/ingest/ events desktop/core/store/ contents documents"
    ),
    "tests/core/ingest/test_watch.py": "desktop/core/ingest/ rescan",
    "tests/core/lab/report/test_page.py": "desktop/core/lab/report/ answers results",
    "tests/core/lab/runs/test_planning.py": "desktop/core/lab/runs/ run_config",
    "tests/core/lab/runs/test_runner.py": (
        "desktop/core/lab/ arms prompts"
        " desktop/core/lab/runs/ answer_record arm_runner arm_sources events instrumented_model"
    ),
    "tests/core/retrieval/test_search.py": (
        "desktop/core/retrieval/ keyword neighbours desktop/core/store/ word_index"
    ),
    "tests/core/answering/test_reasoning.py": "desktop/core/models/ reasoning_marks",
    "tests/core/store/test_conversations.py": "desktop/core/store/ answer_json",
    "tests/core/store/test_library.py": (
        "desktop/core/store/ collections_table migrations stored_path"
    ),
    "tests/core/store/test_removals.py": "desktop/core/store/ purge",
    "tests/core/store/test_vectors.py": "desktop/core/store/ binary_quantisation",
    "tests/core/test_say.py": "desktop/core/ errors remedy",
    "tests/jobs/indexing/test_indexer.py": (
        "desktop/jobs/indexing/ folder_watch indexing_pause steps undoable_removal"
    ),
    "tests/packaging/test_embedded_models.py": "packaging/bootstrapping/ caches character_map",
    "tests/packaging/test_launch.py": (
        "packaging/ bootstrap packaging/bootstrapping/ child_supervisor command_line development"
    ),
    "tests/packaging/test_python_packages.py": "packaging/bootstrapping/ lock setup report",
    "tests/packaging/test_system_packages.py": "packaging/bootstrapping/ window_libraries",
    "tests/packaging/test_toolkits.py": "packaging/bootstrapping/ errors",
    "tests/research/reader/test_dataset.py": "desktop/research/reader/ prompts",
    "tests/research/verifier/test_notes.py": "desktop/research/verifier/ example values",
    "tests/research/test_reproduce.py": "desktop/commands/lab/ reproduce",
    "tests/services/index_worker/test_client.py": (
        "desktop/services/index_worker/ __main__ desktop/core/ingest/ event_json"
    ),
    "tests/services/test_model_processes.py": "desktop/core/models/ model_locator",
    "tests/test_present_folder.py": "desktop/workers/ isolation packaging/bootstrapping/ isolation",
    "tests/trainer/test_adapter_to_gguf.py": "desktop/core/models/ adapter",
    "tests/trainer/test_base_weights.py": "trainer/ estimate full memory",
    "tests/trainer/test_main.py": "trainer/ say errors",
    "tests/trainer/test_dequantise.py": "trainer/ dequantise_grids",
    "tests/trainer/test_model.py": "trainer/ attention llama_cpp precision short_convolution",
    "tests/trainer/verifier/test_network.py": "trainer/verifier/ loss",
    "tests/trainer/verifier/test_training.py": "trainer/verifier/ checkpoint evaluate job run",
    "tests/trainer/test_run.py": "trainer/ batches channel history loop optimiser",
    "tests/ui/ask/test_answer_html.py": "desktop/ui/widgets/ reading_view desktop/ui/ theme",
    "tests/ui/ask/test_conversation_exporter.py": "desktop/core/store/ conversation_export",
    "tests/ui/ask/test_conversation_list.py": "desktop/ui/ask/ conversation_delegate",
    "tests/ui/ask/test_screen.py": (
        "desktop/ui/ask/ conversation_controller pane_collapser sources_pane transcript turn_state"
        " turn_view"
    ),
    "tests/ui/ask/test_start_page.py": "desktop/ui/ask/ first_steps",
    "tests/ui/experts/test_screen.py": (
        "desktop/jobs/training/ queue"
        " desktop/ui/experts/ details example_table examples_step expert_actions expert_list facts"
        " loss_chart overview recipe_form training_controller training_page training_panel"
        " usage_card"
    ),
    "tests/ui/lab/test_screen.py": (
        "desktop/jobs/ lab"
        " desktop/ui/lab/ compare_form costs_table disagreement_model disagreements_view"
        " interval_bars lists pages question_table results_view run_page set_controller set_page"
    ),
    "tests/ui/lab/test_run_notes.py": "desktop/ui/lab/ wording",
    "tests/ui/library/test_document_adder.py": "desktop/ui/library/ feature",
    "tests/ui/library/test_documents_model.py": "desktop/ui/library/ lines_delegate",
    "tests/ui/library/test_screen.py": (
        "desktop/ui/library/ collections_pane document_delegate documents_pane documents_table"
        " file_actions file_details filter_chips overview progress_strip wording"
    ),
    "tests/ui/models/test_rows.py": "desktop/ui/models/ model_list",
    "tests/ui/models/test_screen.py": (
        "desktop/ui/models/ chat_models copy_strip details embedding_models inference_settings"
        " transfer_view"
    ),
    "tests/ui/settings/test_screen.py": (
        "desktop/ui/settings/ data privacy sections shortcuts desktop/ui/ current_theme"
        " desktop/ui/widgets/ setting_rows"
    ),
    "tests/ui/test_main_window.py": (
        "desktop/ app desktop/ui/ command_palette drop_overlay icons navigation_rail"
        " desktop/ui/lab/ feature desktop/ui/models/ feature desktop/ui/ask/ places"
        " desktop/ui/widgets/ empty_state labels notice"
    ),
    "tests/ui/widgets/test_question_rows.py": "desktop/ui/widgets/ question_table row_reader",
    "tests/workers/embed/test_client.py": "desktop/workers/embed/ __main__",
    "tests/workers/embed/test_model_check.py": "desktop/workers/embed/ model_files",
    "tests/workers/embed/test_packed_bert.py": "desktop/workers/embed/ linear reference",
    "tests/workers/embed/test_verifier.py": "desktop/workers/embed/ verifier_layers",
    "tests/workers/fetch/test_client.py": "desktop/workers/fetch/ __main__",
    "tests/workers/llama/test_client_crashes.py": "desktop/workers/llama/ __main__",
    "tests/workers/llama/test_engine_activated.py": "desktop/workers/llama/ prefix_cache",
    "tests/workers/llama/test_generation.py": "desktop/workers/llama/ sampling",
    "tests/workers/read/pdf/test_document.py": ("desktop/workers/read/pdf/ headings paragraphs"),
    "tests/workers/read/pdf/test_table_rows.py": (
        "desktop/workers/read/pdf/ column_names header_rows table_regions"
    ),
    "tests/workers/read/mail/test_outlook.py": "desktop/workers/read/mail/ mapi",
    "tests/workers/read/test_dispatch.py": "desktop/workers/read/ document_builder errors",
    "tests/workers/test_process.py": "desktop/workers/ priority",
    "tests/core/ingest/test_pipeline_hostile_files.py": (
        "desktop/workers/read/ __main__ client limits desktop/workers/read/zipped/ limits xml_parts"
    ),
    "tests/commands/expert/test_train.py": "desktop/core/experts/ training_protocol",
    "tests/ui/test_translations.py": "packaging/ translations",
}
"""The test that goes through modules without a file of their own: they are its parts."""

WITHOUT_A_TEST = {
    "desktop/core/ports.py": "Protocols alone",
    "desktop/core/types.py": "values alone",
    "desktop/workers/read/grids/grid.py": "values alone",
    "desktop/workers/read/sheets/workbook.py": "values alone",
    "packaging/screenshots.py": "makes the pictures of the README; a person looks at them",
}

ABOUT_THE_WHOLE = {
    "tests/e2e": "the whole program, as a person uses it",
    "tests/benchmarks/reading_corpus": "the measure of what readers read",
    "tests/benchmarks/tables_corpus": "the measure of what is computed over tables",
    "tests/benchmarks/truth_corpus": "the measure of what answers tell",
    "tests/commands/test_cli.py": "every command; lies with the library that the commands share",
    "tests/packaging/test_constraints.py": "the list of pinned packages",
    "tests/resources/test_sample.py": "the sample library",
    "tests/test_docstrings.py": "docstrings of the whole program",
    "tests/cases": "the shared cases of reading and answering",
    "tests/hostile": "damaged files of every format",
    "tests/test_layers.py": "what importing costs",
    "tests/test_library_before.py": "libraries of the version before",
    "tests/test_licences.py": "the licences of what set-up installs",
    "tests/test_mirror.py": "this file",
    "tests/test_naming.py": "names of the whole program",
    "tests/test_network.py": "sockets of the whole program",
    "tests/test_patterns.py": "regular expressions of the whole program",
    "tests/test_present_folder.py": "the folder in which the program is started",
    "tests/test_reading_orders.py": "the reading orders of ARCHITECTURE",
    "tests/test_sentences_are_said.py": "sentences of the whole program",
    "tests/workers/read/test_nothing_silent.py": "what the readers of all formats leave out",
    "tests/ui/test_program_start.py": "the program from its start to its end",
    "tests/ui/test_translations.py": "every text of the window",
    "tests/ui/test_private_access.py": "the tests of the window themselves",
}

THROUGH_AT_MOST = 217
"""How many modules have no file of their own. It may only fall."""


def modules():
    """Every module of the program with code of its own."""
    for folder in ("desktop", "trainer", "packaging"):
        for path in (ROOT / folder).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            if any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in tree.body):
                yield path.relative_to(ROOT)


def mirrored(module):
    """Where the test of a module lies."""
    name = {"__init__": module.parent.name, "__main__": "main"}.get(module.stem, module.stem)
    folders = [part for part in module.parts[:-1] if part not in ("desktop", "bootstrapping")]
    return Path("tests", *folders, f"test_{name}.py")


def has_a_test(module):
    """A long test may lie in several files: `test_pipeline_kill.py` is about `pipeline.py`."""
    place = ROOT / mirrored(module)
    return place.exists() or any(place.parent.glob(f"{place.stem}_*.py"))


def named_modules():
    """Module to test, from THROUGH."""
    for test, text in THROUGH.items():
        folder = ""
        for word in text.split():
            if word.endswith("/"):
                folder = word
            else:
                yield f"{folder}{word}.py", test


def test_every_module_has_a_test_at_its_place_or_is_named_with_the_test_that_goes_through_it():
    named = {*dict(named_modules()), *WITHOUT_A_TEST}
    assert [str(m) for m in modules() if not has_a_test(m) and m.as_posix() not in named] == []


def test_what_is_named_is_there_and_has_no_test_of_its_own():
    known = {module.as_posix() for module in modules()}
    for module, test in named_modules():
        assert module in known, module
        assert not has_a_test(Path(module)), f"{module} has a test of its own now"
        assert (ROOT / test).exists(), test
    assert all((ROOT / module).exists() for module in WITHOUT_A_TEST)


def test_no_module_is_named_twice_and_their_number_only_falls():
    names = [module for module, _ in named_modules()]
    assert len(names) == len({*names})
    assert len(names) == THROUGH_AT_MOST


def test_every_test_is_about_a_module_or_the_whole():
    places = [mirrored(module).with_suffix("").as_posix() for module in modules()]
    for path in (ROOT / "tests").rglob("test_*.py"):
        test = path.relative_to(ROOT).as_posix()
        if any(test == whole or test.startswith(whole + "/") for whole in ABOUT_THE_WHOLE):
            continue
        stem = test.removesuffix(".py")
        assert any(stem == place or stem.startswith(place + "_") for place in places), test
