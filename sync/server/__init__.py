"""The coalition server: it alone orders edits and decides conflicts."""
