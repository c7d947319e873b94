"""What matplotlib draws: one picture a file, one style for all."""
