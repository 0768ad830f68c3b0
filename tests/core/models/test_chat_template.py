from desktop.core.models.chat_template import generation_prompt_of
from tests.fakes.answering import ScriptedModel


def test_the_header_is_found_whatever_ends_the_turn_before_it():
    class ChatModel(ScriptedModel):
        def render(self, messages):
            return f"<|im_start|>user\n{messages[0].content}<|im_end|>\n<|im_start|>assistant\n"

    assert generation_prompt_of(ChatModel()) == "<|im_start|>assistant\n"
