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
 * The steps after which the learner is asked how it felt: once for each side of an area, after the
 * firmest kind of step there. Of one whose number is among the `skipped`, the next one there is; of one
 * that `passed`, none.
 */
function askedAfter(steps, passed, skipped) {
  const asked = new Set();
  for (const area of new Set(steps.map((one) => one.area).filter(Boolean))) {
    for (const side of ["left", "right"]) {
      const here = steps.filter((one) => one.area === area && [side, "both"].includes(one.side));
      const firmest = PRESSED_FIRST.find((kind) => here.some((one) => one.kind === kind));
      const first = here.findIndex((one) => one.kind === firmest);
      const gate = here.find((one, index) => index >= first && !skipped.has(one.number));
      if (gate && !passed.has(gate.number)) asked.add(steps.indexOf(gate));
    }
  }
  return asked;
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
