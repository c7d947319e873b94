"""The self-massage routine: screened, planned, played and printed."""
