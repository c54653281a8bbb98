"""Published self-evaluation tables (自评表) of any layout read into draft reports, each value with its cell."""
