"""Measures what the product does, by calling the product's own steps. Never the web, never a step of its own making."""
