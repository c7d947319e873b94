"""The checks: one file a subject, each check a generator of findings."""
