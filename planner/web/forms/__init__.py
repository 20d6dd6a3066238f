"""Forms of the wizard: text in, the design reads it, what was typed is kept."""
