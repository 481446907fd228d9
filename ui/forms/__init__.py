"""Rows of form data in, widgets out."""
