"""The command line: gathers the commands, reads the settings, and tells errors in one place.

Results go to stdout, all else to stderr. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not all understood under
`--strict`, 4 nothing found, 130 interrupted. Only this module and `commands/` read clock, environment and configuration.
"""

import os
import sys
from importlib import import_module
from typing import Annotated

import typer

from orggraph.commands.settings import read_settings
from orggraph.commands.surroundings import set_login, set_quiet

COMMANDS = (
    "ingest", "extract", "who", "line", "chart", "history", "changes", "why", "conflicts", "vacancies", "find", "status",
    "judge", "review", "retract", "purge", "reread", "rebuild", "verify", "digest", "cypher", "export", "copy", "doctor",
)
"""In the order of the help; each is the function of that name in the module of that name."""

app = typer.Typer(
    name="orggraph", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
    help="Who ran what and who reported to whom, on any day, with the sentence that says so.",
)
for _name in COMMANDS:
    app.command()(getattr(import_module(f"orggraph.commands.{_name}"), _name))


@app.callback()
def _common(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,  # noqa: ARG001 main looks for it
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no warnings.")] = False,
    user: Annotated[str | None, typer.Option("--user", envvar="NEO4J_USERNAME", help="Who asks a Neo4j server.")] = None,
    database: Annotated[str | None, typer.Option("--database", envvar="NEO4J_DATABASE", help="Which of its databases.")] = None,
) -> None:
    set_quiet(quiet=quiet)
    set_login(user=user, database=database)


def main() -> None:
    """The entry point."""
    from orggraph.core.errors import OrggraphError

    if not sys.stdout.isatty():
        os.environ.setdefault("COLUMNS", "120")  # a pipe has no width of its own
    try:
        app(default_map=read_settings(_options))
    except KeyboardInterrupt:
        _stop("Interrupted; what was taken in before is whole.", 130)
    except BrokenPipeError:  # the reader of a pipe went away, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OrggraphError as error:
        _stop(f"Error: {error}", error.exit_code)
    except OSError as error:
        _stop(f"Error: {error.filename}: {error.strerror}." if error.filename else f"Error: {error}", 1)
    except Exception as error:  # noqa: BLE001 whatever it is, people get a sentence and not a traceback
        _stop(f"Error: orggraph itself failed ({type(error).__name__}: {error}).\nRun it again with --debug and report what it shows.", 1)


def _options() -> dict[str, set[str]]:
    """The names of each command's options and arguments."""
    made = typer.main.get_command(app)
    assert isinstance(made, typer.core.TyperGroup)
    return {name: {parameter.name or "" for parameter in one.params} for name, one in made.commands.items()}


def _stop(message: str, code: int) -> None:
    """Says why and leaves; with `--debug` the traceback of an error instead."""
    if "--debug" in sys.argv and code != 130:
        raise  # noqa: PLE0704 called from an except clause only
    from orggraph.views.terminal.wording import clean_lines

    sys.stderr.write(clean_lines(message) + "\n")
    sys.exit(code)
