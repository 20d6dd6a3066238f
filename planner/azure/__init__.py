"""Facts that Azure fixes: data and no logic."""
