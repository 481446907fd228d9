"""The encrypted store on the laptop: keys, records, search, drafts, and the mail to the server.

``vault`` turns a passphrase into the store's key; ``Store`` opens the database with it; every
change happens in ``with store.atomic(staff_id) as tx``.
"""
