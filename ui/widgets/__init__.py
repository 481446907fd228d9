"""Small widgets, one noun each."""
