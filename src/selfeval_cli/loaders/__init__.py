"""Our own files as reports: what could be read, and findings about what could not. Nothing here raises on what a user wrote."""
