"""What a forked server finds done: the program is imported and its compiled parts are loaded."""

import api.cli.serving  # noqa: F401
from scheduler.warm import warm_dispatch

warm_dispatch()
