"""The envelope of every real-time feed."""

from __future__ import annotations

from datetime import datetime

from google.transit import gtfs_realtime_pb2 as gtfs_rt

from api.town.model import Language, Words

PROTOBUF = "application/x-protobuf"


def new_feed(now: datetime, version: str) -> gtfs_rt.FeedMessage:
    """An empty feed as of `now`; `version` is that of the GTFS feed whose ids it uses."""
    feed = gtfs_rt.FeedMessage()
    feed.header.gtfs_realtime_version = "2.0"
    feed.header.incrementality = gtfs_rt.FeedHeader.FULL_DATASET
    feed.header.timestamp = int(now.timestamp())
    feed.header.feed_version = version
    return feed


def translated(text: gtfs_rt.TranslatedString, words: Words) -> None:
    """Puts both languages into `text`."""
    languages: tuple[Language, ...] = ("ja", "en")
    for language in languages:
        text.translation.add(text=getattr(words, language), language=language)
