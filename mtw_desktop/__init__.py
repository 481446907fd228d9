"""MTW Desktop: casework for the Miami Tech Talent Coalition, useful without a network."""

__version__ = "0.1.0"
