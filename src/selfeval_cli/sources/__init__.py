"""A file as text with places in it."""
