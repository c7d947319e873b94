// A plan as phases in time: getting into place, getting ready, working, resting. All pure.

/**
 * Phases of `steps`, one after another, with `start` and `end` in seconds from the beginning.
 * `kind` is "place", "change" (to the other side), "ready", "work" or "rest"; `step` the step's index;
 * `set` counts from 1. After `gate`d phases the clock waits for the learner.
 */
function timeline(steps, readyS, gated = new Set()) {
  const phases = [];
  let at = 0;
  const add = (kind, step, set, seconds) => {
    if (seconds > 0) phases.push({ kind, step, set, start: at, end: (at += seconds), gate: false });
  };
  steps.forEach((step, index) => {
    const other = index > 0 && steps[index - 1].technique === step.technique;
    add(other ? "change" : "place", index, 1, step.before_s - readyS);
    add("ready", index, 1, Math.min(readyS, step.before_s));
    for (let set = 1; set <= step.sets; set += 1) {
      add("work", index, set, step.set_s);
      if (set < step.sets) add("rest", index, set, step.rest_s);
    }
    if (gated.has(index)) phases[phases.length - 1].gate = true;
  });
  return phases;
}

const PRESSED_FIRST = ["press", "stretch", "move"];

/**
 * The steps after which the learner is asked how it felt: once an area, after its firmest kind of step.
 * Of one whose number is among the `skipped`, the area's next one is; of one that `passed`, none.
 */
function askedAfter(steps, passed, skipped) {
  const areas = new Map();
  steps.forEach(({ area, kind }, index) => {
    if (!area) return;
    const rank = PRESSED_FIRST.indexOf(kind);
    const found = areas.get(area);
    if (!found || rank < found.rank) areas.set(area, { rank, index });
  });
  const asked = [...areas].map(([area, { index: first }]) =>
    steps.findIndex((one, index) => index >= first && one.area === area && !skipped.has(one.number)));
  return new Set(asked.filter((index) => index >= 0 && !passed.has(steps[index].number)));
}

/** The phase that runs at `elapsed` seconds; null once all are over. */
const phaseAt = (phases, elapsed) => phases.find(({ end }) => elapsed < end) ?? null;

/** The steps with those of `area` after `step` at half the time and lighter. */
function lightened(steps, area, step, { share, limit }) {
  return steps.map((one, index) => (index <= step || one.area !== area ? one : {
    ...one, set_s: Math.max(5, Math.floor((one.set_s * share) / 5) * 5), light: limit,
  }));
}

/** The steps without those of `area` after `step`. */
const without = (steps, area, step) => steps.filter((one, index) => index <= step || one.area !== area);
