"""What stops the program: one class a situation, which builds its own sentence and says what to do next."""


class OrggraphError(Exception):
    """The base: `str(error)` is the whole message, `exit_code` what the command line returns."""

    exit_code = 1


class UsageError(OrggraphError):
    """The caller asked for something that cannot be meant; exit code 2."""

    exit_code = 2


class NotFoundError(OrggraphError):
    """Nothing by that name or id; exit code 4."""

    exit_code = 4
