"""The names and sizes that a model's folder may hold: architectures, modules, tokenizers and more.

Libraries import or call the names in a configuration, so only the names here are passed on.
"""

from __future__ import annotations

from collections.abc import Mapping

_PREFIXES: Mapping[str, tuple[str, ...]] = {
    "albert": ("Albert",),
    "bert": ("Bert",),
    "camembert": ("Camembert",),
    "deberta": ("Deberta",),
    "deberta-v2": ("DebertaV2",),
    "distilbert": ("DistilBert",),
    "electra": ("Electra",),
    "gemma3_text": ("Gemma3Text", "Gemma3"),
    "modernbert": ("ModernBert",),
    "mpnet": ("MPNet",),
    "qwen2": ("Qwen2",),
    "qwen3": ("Qwen3",),
    "roberta": ("Roberta",),
    "xlm-roberta": ("XLMRoberta",),
}
RERANKER_ENDINGS = ("ForSequenceClassification", "ForCausalLM")
_ENDINGS = ("Model", "ForMaskedLM", "ForPreTraining", "LMHeadModel", *RERANKER_ENDINGS)
ARCHITECTURES: Mapping[str, frozenset[str]] = {
    model_type: frozenset(prefix + ending for prefix in prefixes for ending in _ENDINGS)
    for model_type, prefixes in _PREFIXES.items()
}
"""The names of classes, by `model_type`."""

_MODULE_PATHS: Mapping[str, tuple[str, ...]] = {
    "Transformer": (
        "sentence_transformers.models",
        "sentence_transformers.models.Transformer",
        "sentence_transformers.base.modules",
        "sentence_transformers.base.modules.transformer",
        "sentence_transformers.sentence_transformer.modules",
        "sentence_transformers.cross_encoder.modules",
    ),
    "Pooling": (
        "sentence_transformers.models",
        "sentence_transformers.models.Pooling",
        "sentence_transformers.sentence_transformer.modules",
        "sentence_transformers.sentence_transformer.modules.pooling",
    ),
    "Normalize": (
        "sentence_transformers.models",
        "sentence_transformers.models.Normalize",
        "sentence_transformers.base.modules",
        "sentence_transformers.base.modules.normalize",
        "sentence_transformers.sentence_transformer.modules",
        "sentence_transformers.sentence_transformer.modules.normalize",
    ),
    "Dense": (
        "sentence_transformers.models",
        "sentence_transformers.models.Dense",
        "sentence_transformers.base.modules",
        "sentence_transformers.base.modules.dense",
        "sentence_transformers.sentence_transformer.modules",
        "sentence_transformers.cross_encoder.modules",
    ),
    "LogitScore": (
        "sentence_transformers.cross_encoder.modules",
        "sentence_transformers.cross_encoder.modules.logit_score",
    ),
}
MODULES: Mapping[str, str] = {
    f"{path}.{name}": name for name, paths in _MODULE_PATHS.items() for path in paths
}
"""The kinds of modules in `modules.json`, by the names that old and new releases write."""
RERANKER_MODULES = frozenset({"Transformer", "LogitScore", "Dense"})
EMBEDDER_MODULES = frozenset({"Transformer", "Pooling", "Normalize", "Dense"})

ACTIVATIONS = frozenset(
    f"torch.nn.{path}{name}"
    for name, paths in {
        "Identity": ("", "modules.linear."),
        "Tanh": ("", "modules.activation."),
        "Sigmoid": ("", "modules.activation."),
    }.items()
    for path in paths
)

TOKENIZERS = frozenset(
    f"{name}{ending}"
    for name in (
        "AlbertTokenizer", "BertTokenizer", "CamembertTokenizer", "DebertaTokenizer",
        "DebertaV2Tokenizer", "DistilBertTokenizer", "ElectraTokenizer", "GemmaTokenizer",
        "MPNetTokenizer", "PreTrainedTokenizer", "Qwen2Tokenizer", "RobertaTokenizer",
        "XLMRobertaTokenizer",
    )
    for ending in ("", "Fast")
) | {"TokenizersBackend"}  # fmt: skip

NAMED_BY_KEY: Mapping[str, frozenset[str]] = {
    "_attn_implementation": frozenset({"eager", "sdpa", "flash_attention_2"}),
    "attn_implementation": frozenset({"eager", "sdpa", "flash_attention_2"}),
    "backend": frozenset({"tokenizers"}),
    "dtype": frozenset({"auto", "float32", "float16", "bfloat16"}),
    "method": frozenset({"forward"}),
    "padding_side": frozenset({"left", "right"}),
    "similarity_fn_name": frozenset({"cosine", "dot", "euclidean", "manhattan"}),
    "tokenizer_class": TOKENIZERS,
    "torch_dtype": frozenset({"auto", "float32", "float16", "bfloat16"}),
    "transformer_task": frozenset(
        {"feature-extraction", "sequence-classification", "text-generation"}
    ),
    "truncation_side": frozenset({"left", "right"}),
}
"""The names that may be the value of a key, in any file and at any depth."""

REFUSED_KEYS = frozenset(
    {
        "_adapters", "allow_all_kernels", "auto_map", "base_model_name_or_path",
        "compression_config", "custom_generate", "custom_pipelines", "kernel_config", "loss",
        "peft_config", "processor_class", "quantization_config", "transformers_weights",
        "trust_remote_code", "use_kernels",
    }
)  # fmt: skip
"""Keys that bring code, another format of weights, or another folder."""
REFUSED_FILES = frozenset(
    {
        "adapter_config.json", "preprocessor_config.json", "processor_config.json",
        "router_config.json", "video_preprocessor_config.json",
    }
)  # fmt: skip

FREE_TEXT = frozenset(
    {"_name_or_path", "chat_template", "id2label", "label2id", "name_or_path", "prompts"}
)
"""Keys whose values no library imports, so that they may hold any text."""

TRANSFORMER_KEYS = frozenset(
    {
        "do_lower_case", "document_length", "max_seq_length", "modality_config",
        "module_output_name", "processing_kwargs", "query_expansion", "query_length",
        "transformer_task", "unpad_inputs",
    }
)  # fmt: skip
"""The keys that `sentence_bert_config.json` may have."""
ARGUMENT_GROUPS = frozenset(
    {
        "config_args", "config_kwargs", "model_args", "model_kwargs", "processor_kwargs",
        "tokenizer_args",
    }
)  # fmt: skip
ARGUMENTS = frozenset(
    {
        "add_pooling_layer", "attn_implementation", "dtype", "max_length", "model_max_length",
        "padding_side", "torch_dtype", "truncation_side",
    }
)  # fmt: skip
"""The keys in those groups that may be handed to the library unchanged."""

SIZES: Mapping[str, int] = {
    "dim": 2**16,
    "hidden_dim": 2**20,
    "hidden_size": 2**16,
    "intermediate_size": 2**20,
    "max_position_embeddings": 2**22,
    "n_heads": 2**10,
    "n_layers": 2**10,
    "num_attention_heads": 2**10,
    "num_hidden_layers": 2**10,
    "num_labels": 2**10,
    "vocab_size": 2**22,
}
"""The largest number that each of these keys may have."""
