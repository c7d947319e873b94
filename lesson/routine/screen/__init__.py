"""What stands in the way: questions asked, answers weighed row by row, a verdict."""
