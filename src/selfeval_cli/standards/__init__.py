"""The standards that reports are judged by: one TOML file each, and the loader that holds such files to their form."""
