/** The shapes of a drawing, which keep their points, and how the flexible ones follow a pose. */

import type { StatePayload } from "../messages/diagram.ts";
import {
  decodePlaces,
  decodeRings,
  linePath,
  type Ring,
  smoothPath,
  type WritePath,
} from "./path_data.ts";

/** Each body's matrix, in SVG's order (a, b, c, d, e, f). */
export type Pose = NonNullable<StatePayload["pose"]>;
type Matrix = Pose[string];

/** A shape whose points follow a chain of bodies, each by its place on the chain. */
export interface FlexibleShape {
  path: Element;
  rings: Ring[];
  write: WritePath;
  chain: string[];
  places: Float64Array;
}

/** Draw every shape of a drawing that came as points; return those that follow a pose. */
export function drawShapes(svg: Element): FlexibleShape[] {
  const flexible: FlexibleShape[] = [];
  for (const path of svg.querySelectorAll<SVGPathElement>("path[data-rings]")) {
    const rings = decodeRings(path.dataset.rings ?? "");
    const write = "smooth" in path.dataset ? smoothPath : linePath;
    path.setAttribute("d", rings.map(write).join(""));
    const { chain, places } = path.dataset;
    if (chain !== undefined && places !== undefined)
      flexible.push({ path, rings, write, chain: chain.split(" "), places: decodePlaces(places) });
    for (const name of ["rings", "places", "chain"]) delete path.dataset[name];
  }
  return flexible;
}

/** Lay a pose on a shape. */
export function poseShape({ path, rings, write, chain, places }: FlexibleShape, pose: Pose): void {
  const matrices = chain.map((body) => matrixOf(pose, body));
  let first = 0;
  const moved = rings.map((ring) => {
    const out = blendRing(ring, places.subarray(first), matrices);
    first += ring.length / 2;
    return out;
  });
  path.setAttribute("d", moved.map(write).join(""));
}

/** The matrix of a body, as an attribute. */
export function transformOf(pose: Pose, body: string): string {
  return `matrix(${matrixOf(pose, body).join(" ")})`;
}

function matrixOf(pose: Pose, body: string): Matrix {
  const matrix = pose[body];
  if (!matrix) throw new Error(`The pose has no body ${body}.`);
  return matrix;
}

/** Each point follows two neighbours on its chain of bodies, by its place between them. */
export function blendRing(ring: Ring, places: Float64Array, matrices: Matrix[]): Ring {
  const out = new Float64Array(ring.length);
  for (let i = 0; i < ring.length; i += 2) {
    const place = places[i / 2] ?? 0;
    const before = Math.max(0, Math.min(Math.floor(place), matrices.length - 2));
    const share = place - before;
    const a = matrices[before];
    const b = matrices[Math.min(before + 1, matrices.length - 1)];
    if (!a || !b) throw new Error("A shape follows no body.");
    const x = ring[i] ?? 0;
    const y = ring[i + 1] ?? 0;
    const ax = a[0] * x + a[2] * y + a[4];
    const ay = a[1] * x + a[3] * y + a[5];
    out[i] = ax + share * (b[0] * x + b[2] * y + b[4] - ax);
    out[i + 1] = ay + share * (b[1] * x + b[3] * y + b[5] - ay);
  }
  return out;
}
