"""Whether the lesson's own content keeps to its rules: claims, figures, pages, questions, words."""
