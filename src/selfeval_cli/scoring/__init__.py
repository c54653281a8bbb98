"""Scores that follow from a report's figures under a standard, each with its formula and working."""
