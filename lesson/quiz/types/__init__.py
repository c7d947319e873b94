"""The kinds of questions: each file says what one is made of, and marks an answer to it."""
