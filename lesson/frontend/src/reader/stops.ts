/**
 * Where a page stands still when it is presented: the cheapest way through it, from stop to stop.
 * Each view shows a new part, none begins within a line, and between two nothing is left unseen.
 */

/** What is seen whole, and is no higher than a view. */
export interface Piece {
  kind: keyof typeof KINDS;
  /** Where it begins and ends, in pixels from the top of the page. */
  top: number;
  bottom: number;
  /** How much farther it is in view, because it stands still while the words beside it go by. */
  stays: number;
}

/**
 * What it costs that a view begins with one, cuts one at its top, or that no view shows it whole. A part
 * begins with its heading. A picture may be half gone by where the words beside it are read on. A question
 * that takes a view too many is seen by halves.
 */
const KINDS = {
  part: { begins: 0, cut: 1e4, unseen: 1e6 },
  figure: { begins: 3, cut: 5, unseen: 1e6 },
  question: { begins: 3, cut: 50, unseen: 400 },
  block: { begins: 3, cut: 1e4, unseen: 1e6 },
  line: { begins: 8, cut: 1e4, unseen: 1e6 },
};
/** What else costs: a move that shows hardly a new part, a heading that is passed, moves of uneven length. */
const COST = { short: 1e3, passed: 800, uneven: 20, stop: 10 };
/** Less of a view than this is no new part. */
const SHORT = 0.25;
/** No more views than this are passed at once: what is empty is hardly ever higher. */
const FARTHEST = 2;
/** Less than this is not seen. */
const NEAR_PX = 2;

/** A place at which a view can begin. */
interface Place {
  top: number;
  /** What it costs that a view begins here. */
  cost: number;
  /** How many pieces begin above it or at it. */
  above: number;
}

/** The places where a view of this height stops, from the first to the last; none stands beyond `end`. */
export function stopsOf(pieces: readonly Piece[], viewHeight: number, end: number): number[] {
  const sorted = [...pieces].sort((one, other) => one.top - other.top);
  const places = placesOf(sorted, end);
  /** What is left unseen, or is no stop though it should be one, between a view and the next. */
  const missed = (from: Place, to: number): number => {
    let cost = 0;
    for (let at = from.above; at < sorted.length; at++) {
      const { kind, top, bottom, stays } = sorted[at] as Piece;
      if (top >= to - NEAR_PX) break;
      const isUnseen = top + stays < to - NEAR_PX && bottom > from.top + viewHeight + NEAR_PX;
      if (isUnseen) cost += KINDS[kind].unseen;
      if (kind === "part") cost += COST.passed;
    }
    return cost;
  };
  const move = (from: Place, to: Place): number => {
    const share = (to.top - from.top) / viewHeight;
    const uneven = COST.uneven * Math.max(0, 1 - share) ** 2 + (share < SHORT ? COST.short : 0);
    return missed(from, to.top) + uneven + to.cost;
  };
  return cheapestWay(places, FARTHEST * viewHeight, move, (last) =>
    missed(last, Number.POSITIVE_INFINITY),
  );
}

/** Where the view goes from `top`: to the next stop or the one before. */
export function nextTop(top: number, stops: readonly number[], forwards: boolean): number {
  if (forwards) return stops.find((stop) => stop > top + NEAR_PX) ?? top;
  return stops.findLast((stop) => stop < top - NEAR_PX) ?? 0;
}

function placesOf(sorted: readonly Piece[], end: number): Place[] {
  const beginnings = new Map([[0, 0]]);
  const add = (top: number, cost: number): void => {
    const at = Math.min(Math.max(0, Math.round(top)), end);
    beginnings.set(at, Math.min(cost, beginnings.get(at) ?? Number.POSITIVE_INFINITY));
  };
  for (const { kind, top, stays } of sorted) {
    add(top, KINDS[kind].begins);
    if (stays > 0) add(top + stays, KINDS.line.begins);
  }
  const tops = [...beginnings].sort(([one], [other]) => one - other);
  return tops.map(([top, cost]) => {
    const cuts = sorted.filter((one) => isCut(one, top));
    const cut = cuts.reduce((sum, { kind }) => sum + KINDS[kind].cut, 0);
    const above = sorted.filter((one) => one.top <= top + NEAR_PX).length;
    return { top, cost: cost + COST.stop + cut, above };
  });
}

function isCut({ top, bottom, stays }: Piece, at: number): boolean {
  return top + stays < at - NEAR_PX && bottom + stays > at + NEAR_PX;
}

/** The tops of the places from the first to a last one by which the moves, and what is left, cost least. */
function cheapestWay(
  places: readonly Place[],
  reach: number,
  move: (from: Place, to: Place) => number,
  left: (last: Place) => number,
): number[] {
  const ways: { cost: number; tops: number[] }[] = [];
  for (const [at, to] of places.entries()) {
    let best =
      at === 0 ? { cost: 0, tops: [to.top] } : { cost: Number.POSITIVE_INFINITY, tops: [] };
    for (let before = at - 1; before >= 0; before--) {
      const from = places[before] as Place;
      if (to.top - from.top > reach && before < at - 1) break;
      const way = ways[before] as (typeof ways)[number];
      const cost = way.cost + move(from, to);
      if (cost < best.cost) best = { cost, tops: [...way.tops, to.top] };
    }
    ways.push(best);
  }
  const ends = ways.map(({ cost, tops }, at) => ({ cost: cost + left(places[at] as Place), tops }));
  return ends.reduce((one, other) => (other.cost < one.cost ? other : one)).tops;
}
