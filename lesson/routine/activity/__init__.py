"""Something the learner misses, brought back little by little: a plan in weeks, marked as lived."""
