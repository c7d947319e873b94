"""What pictures are drawn with: paper, paint, curves, labels."""
