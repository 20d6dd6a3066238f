"""Judgement: one file per rule."""
