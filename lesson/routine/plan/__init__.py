"""A wish made into the best routine that fits: offers, the exact optimum, what is left out."""
