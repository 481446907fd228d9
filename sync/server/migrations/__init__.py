"""Alembic's folder: one file a schema revision, run by ``schema.upgrade``."""
