"""Rules whose answer to change stands in network model."""
