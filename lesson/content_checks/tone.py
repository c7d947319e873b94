"""Words that mock, frighten or promise relief."""

import re

MOCKERY = r"\b(myth|nonsense|rubbish|ridiculous|silly|stupid|foolish|absurd|quack\w*|snake oil|gullible|debunk\w*|so-called)\b"
FRIGHT = r"\b(crippl\w*|paralys\w*|agony|horrif\w*|terrif\w*|ticking|time bomb|wreck\w*|crumbl\w*|deadly)\b"
PROMISE = r"\b(cures?|cured|heals? you|guarantee\w*|will (?:relieve|heal|fix|end)|gets? rid of|pain-free for good|miracle|proven to)\b"

#: What no text may do -> the words that do it.
BAD_TONE = {
    "mocks": re.compile(MOCKERY, re.IGNORECASE),
    "frightens": re.compile(FRIGHT, re.IGNORECASE),
    "promises relief": re.compile(PROMISE, re.IGNORECASE),
}
