"""The pages of the documentation that are made from the commands themselves, so that they cannot say anything else."""

from __future__ import annotations

from collections.abc import Iterator

from selfeval_cli.cli.application import build_command, build_group
from selfeval_cli.cli.catalogue import COMMANDS
from selfeval_cli.cli.help_page import Parameter, describe_parameters, find_texts
from selfeval_cli.messages import command_line as words
from selfeval_cli.messages import reference_words as page
from selfeval_cli.messages.language import Language
from selfeval_cli.messages.settings_words import SETTINGS_KEYS


def render_commands_page(language: Language) -> str:
    """`docs/commands.md`: every command with its arguments, options and examples, and the configuration file."""
    blocks = [f"# {page.TITLE.in_language(language)}", page.GENERATED.in_language(language)]
    blocks.append(words.ROOT.description.in_language(language))
    blocks.append(
        "\n".join(f"- [`{name}`](#{name}) {find_texts(name).summary.in_language(language)}" for name in COMMANDS)
    )
    blocks.append(f"## {page.COMMON.in_language(language)}")
    blocks.append(_list_parameters(describe_parameters(build_group(), None, language)))
    blocks.append(page.LANGUAGE.in_language(language))
    for name in COMMANDS:
        blocks += _write_command(name, language)
    blocks += _write_settings(language)
    blocks.append(page.EXIT_CODES_LINK.in_language(language))
    return "\n\n".join(blocks) + "\n"


def _write_command(name: str, language: Language) -> Iterator[str]:
    texts = find_texts(name)
    yield f"## {name}"
    yield texts.description.in_language(language)
    parameters = [
        one
        for one in describe_parameters(build_command(name), name, language)
        if one.argument or not one.names.startswith(("--lang", "-h"))
    ]
    usage = [one.names for one in parameters if one.argument]
    yield "```\n" + " ".join(["selfeval", name, words.OPTIONS.in_language(language), *usage]) + "\n```"
    yield _list_parameters(parameters)
    yield "\n".join(
        f"- `{example.line}`{page.EXAMPLE.fill(language, {'does': example.does})}" for example in texts.examples
    )

    if name in page.MORE:
        yield page.MORE[name].in_language(language)


def _list_parameters(parameters: list[Parameter]) -> str:
    return "\n".join(f"- `{one.names}`  \n  {one.help}" for one in parameters)


def _write_settings(language: Language) -> Iterator[str]:
    yield f"## {page.SETTINGS.in_language(language)}"
    yield page.SETTINGS_INTRODUCTION.in_language(language)
    yield page.SETTINGS_EXAMPLE
    yield "\n".join(f"- `{key}`  \n  {text.in_language(language)}" for key, text in SETTINGS_KEYS.items())


def render_exit_codes_page(language: Language) -> str:
    """`docs/exit-codes.md`: the table of exit codes."""
    rows = [
        f"| {one.code} | {one.when.in_language(language)} | {one.why.in_language(language)} |"
        for one in words.EXIT_CODES
    ]
    head = " | ".join(text.in_language(language) for text in page.EXIT_HEADS)
    blocks = [
        f"# {page.EXIT_TITLE.in_language(language)}",
        page.GENERATED.in_language(language),
        "\n".join([f"| {head} |", "| ---: | --- | --- |", *rows]),
        page.EXIT_ORDER.in_language(language),
    ]
    return "\n\n".join(blocks) + "\n"
