"""Who publishes the feed, and whose data is in it."""

from __future__ import annotations

from collections.abc import Iterator

from api.feeds.calendars import Period
from api.feeds.contact import Contact
from api.feeds.gtfs.texts import Row, Texts
from api.feeds.gtfs.times import gtfs_date
from api.town.model import Town


def attributions(town: Town, contact: Contact, texts: Texts) -> Iterator[Row]:
    """The operator, and the source that the town's places name."""
    name = texts.say(contact.name, "attributions", "organization_name", "operator")
    yield _attribution("operator", name, producer=0, operator=1, url=contact.url)
    source = town.layers["places"].get("metadata", {}).get("attribution")
    if source:
        yield _attribution("places", str(source), producer=1, operator=0)


def _attribution(name: str, organization: str, producer: int, operator: int, url: str | None = None) -> Row:
    return {
        "attribution_id": name,
        "organization_name": organization,
        "is_producer": producer,
        "is_operator": operator,
        "attribution_url": url,
    }


def feed_info(town: Town, contact: Contact, period: Period, texts: Texts) -> dict[str, object]:
    """The feed about itself, still without its version, which changes with anything in it."""
    return {
        "feed_publisher_name": texts.say(contact.name, "feed_info", "feed_publisher_name"),
        "feed_publisher_url": contact.url,
        "feed_lang": town.language,
        "default_lang": town.language,
        "feed_start_date": gtfs_date(period.first),
        "feed_end_date": gtfs_date(period.last),
        "feed_version": None,
        "feed_contact_email": contact.email,
        "feed_contact_url": contact.url,
    }
