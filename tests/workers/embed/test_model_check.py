"""Folders of models that name code, other files or nonsense are refused before anything loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.errors import ModelError
from desktop.workers.embed.folder import read_folder
from desktop.workers.embed.model_check import check_embedder, check_reranker

NOT_RUN = "asks for what is not run here"
ST = "sentence_transformers"
OLD_TYPES = (f"{ST}.models.Transformer", f"{ST}.models.Pooling", f"{ST}.models.Normalize")
NEW_TYPES = (
    f"{ST}.base.modules.transformer.Transformer",
    f"{ST}.sentence_transformer.modules.pooling.Pooling",
    f"{ST}.base.modules.normalize.Normalize",
)


def write(file, content):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content if isinstance(content, str) else json.dumps(content))


def change(file, **fields):
    write(file, {**json.loads(file.read_text()), **fields})


def modules(*types):
    paths = ["", "1_Pooling", "2_Normalize", "3_Dense"]
    return [
        {"idx": number, "name": str(number), "path": paths[number], "type": name}
        for number, name in enumerate(types)
    ]


CONFIG = {
    "_name_or_path": "nreimers/MiniLM-L6-H384-uncased",
    "architectures": ["BertModel"],
    "hidden_act": "gelu",
    "hidden_size": 32,
    "id2label": {"0": "LABEL_0"},
    "max_position_embeddings": 64,
    "model_type": "bert",
    "num_attention_heads": 4,
    "num_hidden_layers": 2,
    "torch_dtype": "float32",
    "transformers_version": "4.57.0.dev0",
    "type_vocab_size": 2,
    "vocab_size": 100,
}
TOKENIZER = {
    "tokenizer_class": "BertTokenizerFast",
    "special_tokens_map_file": "/home/someone/special_tokens_map.json",
    "added_tokens_decoder": {"0": {"content": "etc.and.so.on"}},
    "model_max_length": 10**30,
}


@pytest.fixture
def embedder(tmp_path):
    folder = tmp_path / "embedder"
    write(folder / "modules.json", modules(*OLD_TYPES))
    write(folder / "config.json", CONFIG)
    write(folder / "1_Pooling/config.json", {"pooling_mode_mean_tokens": True})
    write(folder / "sentence_bert_config.json", {"max_seq_length": 32, "do_lower_case": False})
    write(
        folder / "config_sentence_transformers.json",
        {
            "__version__": {"sentence_transformers": "2.0.0", "pytorch": "1.8.1+cu111"},
            "prompts": {"query": "torch.hub.load"},
            "similarity_fn_name": "cosine",
        },
    )
    write(folder / "tokenizer_config.json", TOKENIZER)
    write(folder / "model.safetensors", "weights")
    return folder


@pytest.fixture
def reranker(tmp_path):
    folder = tmp_path / "reranker"
    write(folder / "config.json", {**CONFIG, "architectures": ["BertForSequenceClassification"]})
    write(folder / "tokenizer_config.json", TOKENIZER)
    write(folder / "model.safetensors", "weights")
    return folder


def refused(check, folder, named="", sentence=NOT_RUN):
    with pytest.raises(ModelError) as caught:
        check(folder)
    assert sentence in caught.value.message
    assert named in caught.value.message
    assert caught.value.hint
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("model_type", "architecture"),
    [
        ("bert", "BertModel"),  # all-MiniLM, BGE, E5, mxbai
        ("distilbert", "DistilBertModel"),
        ("roberta", "RobertaModel"),
        ("xlm-roberta", "XLMRobertaModel"),  # bge-m3, multilingual-e5
        ("mpnet", "MPNetForMaskedLM"),  # all-mpnet-base-v2
        ("modernbert", "ModernBertModel"),  # gte-modernbert, granite
        ("deberta-v2", "DebertaV2Model"),
        ("qwen3", "Qwen3ForCausalLM"),  # Qwen3-Embedding
        ("gemma3_text", "Gemma3TextModel"),  # EmbeddingGemma
    ],
)
def test_usual_embedding_models_are_taken(embedder, model_type, architecture):
    change(embedder / "config.json", model_type=model_type, architectures=[architecture])

    check_embedder(embedder)


@pytest.mark.parametrize("types", [OLD_TYPES, NEW_TYPES])
def test_modules_are_known_by_their_old_and_new_names(embedder, types):
    write(embedder / "modules.json", modules(*types))

    assert read_folder(embedder).max_tokens == 32


@pytest.mark.parametrize("name", ["torch.nn.Tanh", "torch.nn.modules.linear.Identity"])
def test_a_dense_layer_with_a_plain_activation_is_taken(embedder, name):
    types = (*OLD_TYPES, f"{ST}.models.Dense")
    write(embedder / "modules.json", modules(*types))
    write(embedder / "3_Dense/config.json", {"activation_function": name, "in_features": 32})
    refused(check_embedder, embedder, "3_Dense", "not in the safetensors format")
    write(embedder / "3_Dense/model.safetensors", "weights")

    check_embedder(embedder)


@pytest.mark.parametrize(
    ("model_type", "architecture"),
    [
        ("bert", "BertForSequenceClassification"),  # ms-marco-MiniLM
        ("xlm-roberta", "XLMRobertaForSequenceClassification"),  # bge-reranker-v2-m3
        ("modernbert", "ModernBertForSequenceClassification"),  # gte-reranker-modernbert
        ("deberta-v2", "DebertaV2ForSequenceClassification"),  # mxbai-rerank-v1
        ("qwen3", "Qwen3ForCausalLM"),  # Qwen3-Reranker
    ],
)
def test_usual_rerankers_are_taken(reranker, model_type, architecture):
    change(
        reranker / "config.json",
        model_type=model_type,
        architectures=[architecture],
        sbert_ce_default_activation_function="torch.nn.modules.linear.Identity",
        sentence_transformers={"activation_fn": "torch.nn.modules.activation.Sigmoid"},
    )
    check_reranker(reranker)


def test_a_reranker_with_a_score_of_two_words_is_taken(reranker):
    change(reranker / "config.json", model_type="qwen3", architectures=["Qwen3ForCausalLM"])
    scoring = f"{ST}.cross_encoder.modules.logit_score.LogitScore"
    write(reranker / "modules.json", modules(NEW_TYPES[0], scoring))

    check_reranker(reranker)


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"sentence_transformers": {"activation_fn": "torch.distributed.run.main"}}, "run.main"),
        ({"sbert_ce_default_activation_function": "torch.utils.collect_env.main"}, "collect_env"),
        ({"activation_fn": "torch.hub.load me"}, "torch.hub"),
        ({"any_fn": ["os.system"]}, "os.system"),
        ({"something": {"new": "evil.Evil"}}, "evil.Evil"),
        ({"auto_map": {"AutoModel": "evil"}}, "auto_map"),
        ({"custom_pipelines": {"text": {"impl": "x"}}}, "custom_pipelines"),
        ({"trust_remote_code": True}, "trust_remote_code"),
        ({"quantization_config": {"quant_method": "gptq"}}, "quantization_config"),
        ({"transformers_weights": "pytorch_model.bin"}, "pytorch_model.bin"),
        ({"attn_implementation": "someone/kernel"}, "someone/kernel"),
        ({"torch_dtype": "load"}, "load"),
        ({"model_type": "evil"}, "evil"),
        ({"model_type": ["bert"]}, "bert"),
        ({"architectures": ["Evil"]}, "Evil"),
        ({"architectures": [["BertModel"]]}, "BertModel"),
        ({"architectures": ["RobertaForSequenceClassification"]}, "Roberta"),
        ({"tokenizer_class": "EvilTokenizer"}, "EvilTokenizer"),
        ({"max_position_embeddings": 2**40}, "max_position_embeddings"),
        ({"max_position_embeddings": "many"}, "many"),
        ({"num_hidden_layers": 0}, "num_hidden_layers"),
        ({"num_hidden_layers": 10**9}, "num_hidden_layers"),
        ({"num_attention_heads": 0}, "num_attention_heads"),
    ],
)
def test_a_configuration_that_names_anything_else_is_refused(embedder, reranker, fields, named):
    for check, folder in ((check_embedder, embedder), (check_reranker, reranker)):
        change(folder / "config.json", **fields)

        refused(check, folder, named)


def test_what_only_embeds_is_no_reranker(reranker):
    change(reranker / "config.json", architectures=["BertModel"])
    refused(check_reranker, reranker, "BertModel")

    change(reranker / "config.json", architectures=["BertForSequenceClassification"])
    write(reranker / "config_sentence_transformers.json", {"model_type": "SparseEncoder"})
    refused(check_reranker, reranker, "SparseEncoder")


@pytest.mark.parametrize(
    ("type_", "path"),
    [
        ("evil.Evil", ""),
        ("os.system", ""),
        (f"{ST}.base.modules.router.Router", ""),
        (f"{ST}.models.CLIPModel", ""),
        (f"{ST}.evil.Transformer", ""),
        (None, ""),
        (["a"], ""),
        (OLD_TYPES[0], "../../../../etc"),
        (OLD_TYPES[0], "/etc"),
        (OLD_TYPES[0], "C:\\Windows"),
        (OLD_TYPES[0], "..\\other"),
        (OLD_TYPES[0], 5),
    ],
)
def test_modules_of_others_and_paths_that_lead_out_are_refused(embedder, type_, path):
    write(embedder / "modules.json", [{"idx": 0, "name": "0", "path": path, "type": type_}])

    refused(check_embedder, embedder)


@pytest.mark.parametrize(
    ("name", "content", "named"),
    [
        ("tokenizer_config.json", {"auto_map": {"AutoTokenizer": ["evil", None]}}, "auto_map"),
        ("tokenizer_config.json", {"tokenizer_class": "evil.Tokenizer"}, "evil.Tokenizer"),
        ("tokenizer_config.json", {"tokenizer_file": "/dev/zero"}, "/dev/zero"),
        ("tokenizer_config.json", {"sp_model_kwargs": {"model_file": "x"}}, "sp_model_kwargs"),
        ("sentence_bert_config.json", {"tokenizer_name_or_path": "/etc"}, "tokenizer_name"),
        ("sentence_bert_config.json", {"model_args": {"use_kernels": True}}, "use_kernels"),
        ("sentence_bert_config.json", {"model_args": {"gguf_file": "x"}}, "gguf_file"),
        ("sentence_bert_config.json", {"processor_kwargs": ["x"]}, "processor_kwargs"),
        ("sentence_roberta_config.json", {"evil": 1}, "evil"),
        (
            "sentence_bert_config.json",
            {"modality_config": {"text": {"method": "save_pretrained"}}},
            "save_pretrained",
        ),
        ("config_sentence_transformers.json", {"similarity_fn_name": "os.system"}, "os.system"),
        ("config_sentence_transformers.json", {"model_type": "MultiVectorEncoder"}, "MultiVector"),
        ("config_sentence_transformers.json", {"loss": "evil.Loss"}, "evil.Loss"),
        ("1_Pooling/config.json", {"pooling_fn": "evil.pool"}, "evil.pool"),
        ("adapter_config.json", {}, "adapter_config.json"),
        ("router_config.json", {}, "router_config.json"),
        ("processor_config.json", {}, "processor_config.json"),
    ],
)
def test_other_files_that_name_code_or_places_are_refused(embedder, name, content, named):
    write(embedder / name, content)

    refused(check_embedder, embedder, named)


def test_a_shard_outside_the_folder_is_refused(embedder):
    (embedder / "model.safetensors").rename(embedder / "model-1.safetensors")
    index = embedder / "model.safetensors.index.json"
    write(index, {"weight_map": {"a": "model-1.safetensors"}})
    check_embedder(embedder)

    write(index, {"weight_map": {"a": "../../other.safetensors"}})
    refused(check_embedder, embedder, "../../other")
    write(index, {"weight_map": {"a": "pytorch_model.bin"}})
    refused(check_embedder, embedder, "pytorch_model.bin")


@pytest.mark.skipif(os.name == "nt", reason="links need rights there, pipes do not exist")
def test_links_out_of_the_folder_and_pipes_are_refused(embedder, tmp_path):
    pooling = embedder / "1_Pooling"
    pooling.rename(tmp_path / "elsewhere")
    pooling.symlink_to(tmp_path / "elsewhere")
    refused(check_embedder, embedder, "1_Pooling", "leads out of the model's folder")

    pooling.unlink()
    pooling.symlink_to(pooling)
    refused(check_embedder, embedder, "1_Pooling", "leads out of the model's folder")

    pooling.unlink()
    os.mkfifo(embedder / "later.safetensors")
    refused(check_embedder, embedder, "later.safetensors", "cannot be read")


@pytest.mark.skipif(os.name == "nt", reason="pipes do not exist there")
@pytest.mark.parametrize("name", ["config.json", "modules.json", "tokenizer_config.json"])
def test_a_pipe_as_a_configuration_does_not_hang(embedder, name):
    (embedder / name).unlink()
    os.mkfifo(embedder / name)

    refused(read_folder, embedder, name, "cannot be read")


@pytest.mark.parametrize("name", ["config.json", "modules.json", "1_Pooling/config.json"])
@pytest.mark.parametrize(
    "content", ["[" * 100_000, '{"a":' * 100_000, "9" * 5000, " " * 2**25, '"\\ud800', "\0"]
)
def test_deep_and_huge_json_is_damage(embedder, name, content):
    write(embedder / name, content)

    refused(read_folder, embedder, name, "cannot be read")


def test_a_folder_of_many_files_is_no_model(embedder):
    for number in range(2_100):
        (embedder / f"{number}.txt").touch()

    refused(check_embedder, embedder, "", "too many files")


def test_the_check_loads_no_library(embedder):
    code = (
        "import sys; from pathlib import Path;"
        "from desktop.workers.embed.model_check import check_embedder;"
        "check_embedder(Path(sys.argv[1]));"
        "assert not {'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)"
    )
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-c", code, str(embedder)], cwd=root, check=True)
