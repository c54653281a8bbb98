"""Reports told in prose: chapters, the budget paragraph, and every figure with the name of what it counts."""
