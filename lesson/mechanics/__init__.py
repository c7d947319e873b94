"""How muscles pull: lengths, passive forces and the pelvis's equilibrium."""
