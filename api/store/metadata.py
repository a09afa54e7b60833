"""What all tables share: one set of names, and the column that says whose town a row is."""

from __future__ import annotations

from sqlalchemy import Column, MetaData, String

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "pk": "pk_%(table_name)s"},
)


def town_column(primary_key: bool = False) -> Column[str]:
    """The town a row belongs to: towns share nothing but the database."""
    return Column("town", String(80), primary_key=primary_key, nullable=False)
