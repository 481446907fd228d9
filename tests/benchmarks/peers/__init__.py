"""Other programs that sync, in environments of their own under ``build/peers``."""
