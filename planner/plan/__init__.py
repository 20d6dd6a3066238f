"""Consequences: what follows from a design by arithmetic, without opinion."""
