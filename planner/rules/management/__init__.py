"""Rules whose answer to change stands in management."""
