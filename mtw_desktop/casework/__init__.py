"""What staff do: each call is one transaction and says what changed."""
