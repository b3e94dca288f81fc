"""Measures what the product does, by calling the product's own steps."""
