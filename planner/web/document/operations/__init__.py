"""What operations work from: people, health checks, run cards, changes, tests and the calendar."""
