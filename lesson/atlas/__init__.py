"""The body as data: structures, landmarks, the nerve and the plates they are drawn on."""
