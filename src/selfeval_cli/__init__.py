"""Performance self-evaluations (绩效自评): load, assess and render them."""

__version__ = "0.1.0"
