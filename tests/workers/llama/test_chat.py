import pytest

from desktop.core.errors import ModelError
from desktop.workers.llama.chat import ChatTemplate

TURNS = [
    {"role": "system", "content": "Be brief."},
    {"role": "user", "content": "Hello"},
]
USER_ONLY = """
{%- for message in messages -%}
{%- if message.role == 'system' -%}{{ raise_exception('no system turn') }}{%- endif -%}
<{{ message.role }}>{{ message.content }}
{%- endfor -%}
{%- if add_generation_prompt -%}<assistant>{%- endif -%}
"""


def template(source):
    return ChatTemplate(source, bos="<s>", eos="</s>")


def test_a_template_sees_the_turns_and_the_special_tokens():
    source = "{{ bos_token }}{% for m in messages %}[{{ m['role'] }}:{{ m.content }}]{% endfor %}"

    assert template(source).render(TURNS) == "<s>[system:Be brief.][user:Hello]"


def test_where_a_template_refuses_a_system_turn_its_text_opens_the_users():
    assert template(USER_ONLY).render(TURNS) == "<user>Be brief.\n\nHello<assistant>"
    assert template(USER_ONLY).render(TURNS[:1]) == "<user>Be brief.<assistant>"


def test_a_model_without_a_template_gets_a_plain_one():
    assert template(None).render(TURNS) == "System: Be brief.\n\nUser: Hello\n\nAssistant:"


def test_what_templates_usually_call_is_there():
    source = (
        "{% for m in messages %}{% if loop.index0 > 0 %}{% break %}{% endif %}{{ m | tojson }}"
        "{% endfor %}{{ strftime_now('%Y') | length }}{{ tools is none }}{{ enable_thinking }}"
    )

    assert template(source).render(TURNS) == (
        '{"role": "system", "content": "Be brief."}4TrueFalse'
    )


@pytest.mark.parametrize("source", ["{% for %}", "{{ unclosed", "{% include 'other' %}{% if %}"])
def test_a_template_that_cannot_be_read_is_refused(source):
    with pytest.raises(ModelError, match="cannot be read"):
        template(source)


@pytest.mark.parametrize(
    "source",
    [
        "{{ raise_exception('never') }}",
        "{{ 1 / 0 }}",
        "{{ messages[99].content }}",
        "{% for i in range(10 ** 9) %}x{% endfor %}",
        "{{ messages.append('x') }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ self.__init__.__globals__['os'].system('true') }}",
        "{% include '/etc/passwd' %}",
    ],
)
def test_a_template_that_fails_or_does_harm_is_one_error(source):
    with pytest.raises(ModelError, match="template failed") as caught:
        template(source).render(TURNS)
    assert caught.value.hint


def test_a_template_that_writes_without_end_is_stopped():
    source = (
        "{% for a in range(9999) %}{% for b in range(9999) %}aaaaaaaaaa{% endfor %}{% endfor %}"
    )
    with pytest.raises(ModelError, match="too long a text"):
        template(source).render(TURNS)


def test_a_template_may_write_every_turn_several_times():
    source = "{% for a in messages %}{% for m in messages %}{{ m.content }}{% endfor %}{% endfor %}"
    long = [{"role": "user", "content": "word " * 100_000}] * 3
    assert len(template(source).render(long)) == 9 * 500_000
