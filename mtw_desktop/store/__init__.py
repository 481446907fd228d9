"""The encrypted store on the laptop: keys, records, search, drafts, and the mail to the server.

``vault`` turns a passphrase into the store's key; ``Store`` opens the database with it; every
change happens in ``with store.atomic(staff_id) as tx``.
"""

from mtw_desktop.store.database import Store
from mtw_desktop.store.drafts import Draft
from mtw_desktop.store.search import PersonHit
from mtw_desktop.store.transaction import Transaction

__all__ = ["Draft", "PersonHit", "Store", "Transaction"]
