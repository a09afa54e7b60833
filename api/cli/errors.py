"""What a command raises when its input is wrong."""


class CommandError(Exception):
    """One line a person can act on; ends the command with exit status 2."""
