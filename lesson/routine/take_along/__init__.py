"""What a learner takes along: the routine as a file, a sheet, reminders and a message."""
