"""llama.cpp called directly, in a process of its own: what an activated adapter should say.

`python reference.py MODEL ADAPTER PROMPT COUNT INVOCATION`: the prompt up to the last invocation is
computed without the adapter, the rest and the answer with it, greedily; prints the answer's tokens.
"""

import json
import sys
from pathlib import Path

import llama_cpp as llama

CHUNK = 128


@llama.llama_log_callback
def silent(_level, _text, _data):
    """llama.cpp says much when it loads."""


def main(model_path, adapter_path, prompt_path, count, invocation):
    llama.llama_log_set(silent, None)
    llama.llama_backend_init()
    of_model = llama.llama_model_default_params()
    # As the worker loads it: llama.cpp's code for Intel's matrix unit ends the process.
    of_model.use_extra_bufts = b"AMX_INT8 = 1" not in llama.llama_print_system_info()
    model = llama.llama_model_load_from_file(model_path.encode(), of_model)
    parameters = llama.llama_context_default_params()
    parameters.n_ctx = 4096
    parameters.n_threads = parameters.n_threads_batch = 1
    parameters.n_batch = parameters.n_ubatch = CHUNK
    parameters.flash_attn_type = llama.LLAMA_FLASH_ATTN_TYPE_DISABLED
    context = llama.llama_init_from_model(model, parameters)
    vocabulary = llama.llama_model_get_vocab(model)
    prompt = tokens_of(vocabulary, Path(prompt_path).read_text(encoding="utf-8"))
    start = max(at for at in range(len(prompt)) if prompt[at : at + len(invocation)] == invocation)
    decode(context, prompt[:start])
    adapter = llama.llama_adapter_lora_init(model, adapter_path.encode())
    adapters = (llama.llama_adapter_lora_p_ctypes * 1)(adapter)
    llama.llama_set_adapters_lora(context, adapters, 1, (llama.ctypes.c_float * 1)(1.0))
    decode(context, prompt[start:])
    sampler = llama.llama_sampler_init_greedy()
    answer = []
    for _ in range(count):
        answer.append(llama.llama_sampler_sample(sampler, context, -1))
        decode(context, answer[-1:])
    sys.stdout.write(json.dumps({"start": start, "text": text_of(vocabulary, answer)}) + "\n")


def decode(context, tokens):
    for at in range(0, len(tokens), CHUNK):
        part = tokens[at : at + CHUNK]
        array = (llama.llama_token * len(part))(*part)
        assert llama.llama_decode(context, llama.llama_batch_get_one(array, len(part))) == 0


def tokens_of(vocabulary, text):
    raw = text.encode()
    tokens = (llama.llama_token * (len(raw) + 8))()
    count = llama.llama_tokenize(vocabulary, raw, len(raw), tokens, len(raw) + 8, True, True)
    return list(tokens[:count])


def text_of(vocabulary, tokens):
    buffer = (llama.ctypes.c_char * 512)()
    raw = b""
    for token in tokens:
        count = llama.llama_token_to_piece(vocabulary, token, buffer, 512, 0, False)
        raw += buffer.raw[: max(0, count)]
    return raw.decode(errors="replace")


if __name__ == "__main__":
    main(*sys.argv[1:4], int(sys.argv[4]), json.loads(sys.argv[5]))
