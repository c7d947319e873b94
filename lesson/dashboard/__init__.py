"""For whoever comes back: what is due, the routine, a line of the diary, where one left off."""

from lesson.dashboard.api import today
from lesson.dashboard.last_place import LastPlace, last_place, remember_place
from lesson.dashboard.progress import PageProgress, pages_done

__all__ = ["LastPlace", "PageProgress", "last_place", "pages_done", "remember_place", "today"]
