"""Laptops and a server for every test of sync."""

from tests.sync.coalition import coalition
from tests.sync.laptops import laptop, server

__all__ = ["coalition", "laptop", "server"]
