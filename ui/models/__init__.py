"""Qt item models over what casework returns."""
