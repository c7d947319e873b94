"""Where a learner screens, builds and plays a routine: the page draws, the kernel decides."""
