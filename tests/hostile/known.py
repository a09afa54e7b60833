"""What schemathesis takes for a fault and is none: each with its reason."""

from __future__ import annotations

_OTHER_ID = "the address is one of {…_id}, too: its methods work there and find nothing"
_TOGETHER = "fields that need one another: JSON Schema could say so, but no maker of clients reads it"

_CHECKED = "this call takes what is to be checked and answers 200 with what is wrong with it"

KNOWN = {
    ("POST /v1/studies/check", "allow_header_conformance"): _OTHER_ID,
    ("GET /v1/studies/base", "allow_header_conformance"): _OTHER_ID,
    ("POST /v1/closures/preview", "allow_header_conformance"): _OTHER_ID,
    ("PATCH /v1/partners/{partner_id}", "form_refused"): _TOGETHER,
    ("POST /v1/studies/check", "negative_data_rejection"): _CHECKED,
    ("GET /feeds/gofs/{language}/wait_time", "form_refused"): _TOGETHER,
}


def is_known(operation: str, check: str) -> bool:
    """Whether this check fails there for a reason written down."""
    return (operation, check) in KNOWN
