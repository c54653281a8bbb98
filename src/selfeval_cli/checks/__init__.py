"""Rules over a report, and the engine that runs them."""
