"""Answers: what the architect decided."""
