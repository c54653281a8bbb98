"""Text and the figures in it: bytes to text, Chinese numerals, units, the one grammar of quantities, rounding, display width."""
