"""A plain figure in the positions of the routine, and the body map that lights up."""
