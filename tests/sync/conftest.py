"""Laptops and a server for every test of sync."""

from tests.sync.test_two_laptops import laptop, server

__all__ = ["laptop", "server"]
