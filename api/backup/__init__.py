"""Backups: one file that holds a database and the folders of its towns, for SQLite and PostgreSQL alike."""
