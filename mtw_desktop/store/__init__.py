"""The encrypted store on the laptop: vault, database, records, outbox, search."""
