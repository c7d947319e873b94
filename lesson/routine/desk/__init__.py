"""Where a learner screens, builds and plays a routine: desk.js and its parts draw, the kernel decides."""
