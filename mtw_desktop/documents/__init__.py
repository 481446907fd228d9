"""Paper: slips and sheets as PDF bytes."""
