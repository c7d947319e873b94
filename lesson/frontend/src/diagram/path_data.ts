/** A shape's points, as the kernel writes them, and the path that they make. */

/** A ring's points: x, y, x, y …, in points of the page. */
export type Ring = Float64Array;
export type WritePath = (ring: Ring) => string;

const TICK_PT = 0.1;
const TICK_PLACE = 0.01;

/** Rings as whole numbers, each point from the one before. */
export function decodeRings(text: string): Ring[] {
  return text.split(";").map((steps) => {
    const numbers = wholeNumbers(steps);
    let [x, y] = [0, 0];
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i] ?? 0;
      y += numbers[i + 1] ?? 0;
      numbers[i] = x * TICK_PT;
      numbers[i + 1] = y * TICK_PT;
    }
    return numbers;
  });
}

/** Each point's place on its chain of bodies: 0 at the first, 1 at the second, and so on. */
export function decodePlaces(text: string): Float64Array {
  let place = 0;
  return wholeNumbers(text).map((step) => {
    place += step;
    return place * TICK_PLACE;
  });
}

/** A closed ring is the quadratic B-spline of its points: the middle of each side lies on it. */
export function smoothPath(ring: Ring): string {
  const last = ring.length - 2;
  const middleX = ((ring[last] ?? 0) + (ring[0] ?? 0)) / 2;
  const middleY = ((ring[last + 1] ?? 0) + (ring[1] ?? 0)) / 2;
  let d = `M${short(middleX)} ${short(middleY)}`;
  for (let i = 0; i <= last; i += 2) {
    const next = i === last ? 0 : i + 2;
    const x = ring[i] ?? 0;
    const y = ring[i + 1] ?? 0;
    const toX = (x + (ring[next] ?? 0)) / 2;
    const toY = (y + (ring[next + 1] ?? 0)) / 2;
    d += `Q${short(x)} ${short(y)} ${short(toX)} ${short(toY)}`;
  }
  return `${d}Z`;
}

export function linePath(ring: Ring): string {
  let d = "";
  for (let i = 0; i < ring.length; i += 2)
    d += `${i ? "L" : "M"}${short(ring[i] ?? 0)} ${short(ring[i + 1] ?? 0)}`;
  return d;
}

function wholeNumbers(text: string): Float64Array {
  return Float64Array.from(text.split(" "), Number);
}

function short(number: number): number {
  return Math.round(number * 100) / 100;
}
