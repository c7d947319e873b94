"""The learner's diary: sessions, pain before and after, an activity of their own, and what changed."""
