from tests.databases import database, url

__all__ = ["database", "url"]
