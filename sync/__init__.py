"""Sync: the protocol, the merge rules, the client's side and the coalition server.

These names are part of the installed program; ``mtw_desktop`` is its main package.
"""
