"""What `start.py` starts with: standard library only, but for the server that it opens."""
