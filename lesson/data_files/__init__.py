"""The files of data/, read one entry at a time; what is wrong in one is named by file, line and field."""
