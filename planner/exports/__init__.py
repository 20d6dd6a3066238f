"""Files made from a report, one module per format."""
