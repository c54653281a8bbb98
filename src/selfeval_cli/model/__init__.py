"""What a report, a standard, a scorecard, a finding and an assessment are. No input or output."""
