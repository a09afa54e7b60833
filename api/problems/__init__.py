"""Problem documents (RFC 9457): what the service says when it does not do what was asked.

A wish that breaks a rule (a time in the past, outside hours, after the cut-off, a closed day, somebody
who may not ride) is a problem with a status of its own and, where another time would work,
`alternatives`. A wish the rules allow but the fleet cannot carry is no mistake of the rider's: it is
answered 200 with a `refusal` and alternatives.
"""

from api.problems.catalogue import KINDS
from api.problems.errors import ProblemError, prefers_english, problem_response
from api.problems.handlers import install_handlers
from api.problems.kind import ProblemType
from api.problems.words import refusal_words

__all__ = [
    "KINDS",
    "ProblemError",
    "ProblemType",
    "install_handlers",
    "prefers_english",
    "problem_response",
    "refusal_words",
]
