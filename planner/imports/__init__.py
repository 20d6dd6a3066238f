"""Files of others read into arguments of Design.revise."""
