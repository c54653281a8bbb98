"""Text against data, year against year: two accounts of one agency's work, held beside each other."""
