"""What is true, since when, and where to find it."""
