"""Plans changed by hand: any sequence of what the editor offers."""

from hypothesis import strategies as st

from lesson.routine.plan import edit

#: What is done, and which of the offers is taken; a few of them are not to be had in a plan, and skipped.
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["add", "add", "swap", "remove", "up", "down"]),
        st.integers(0, 99),
        st.integers(0, 99),
    ),
    max_size=12,
)


def changed_by_hand(plan, verdict, edits):
    """The plan after those edits."""
    for what, which, other in edits:
        plan = _changed(plan, verdict, what, which, other)
    return plan


def _changed(plan, verdict, what, which, other):
    names = [block[0].technique for block in plan.blocks]
    inner = names[1:-1]
    if what == "add":
        offers = [one.id for one in edit.to_add(plan, verdict)]
        return edit.added(plan, offers[which % len(offers)], verdict) if offers else plan
    if what == "swap":
        name = names[which % len(names)]
        offers = [one.id for one in edit.to_swap(plan, name, verdict)]
        return edit.swapped(plan, name, offers[other % len(offers)], verdict) if offers else plan
    if not inner:
        return plan
    at = which % len(inner)
    if what == "remove":
        return edit.removed(plan, inner[at])
    to = at + (1 if what == "down" else -1)
    return edit.moved(plan, inner[at], to - at) if 0 <= to < len(inner) else plan
