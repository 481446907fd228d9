"""Counts and outcomes: numbers that drill down to people.."""
