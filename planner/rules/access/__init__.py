"""Rules whose answer to change stands in access."""
