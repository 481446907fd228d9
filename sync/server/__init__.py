"""The coalition's server: takes edits in, orders them, and hands every device what it may see."""
