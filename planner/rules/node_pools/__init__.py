"""Rules whose answer to change stands in node pools."""
