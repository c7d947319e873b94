import { expect, test } from "vitest";
import {
  blendRing,
  drawShapes,
  type Pose,
  poseShape,
  transformOf,
} from "../../src/diagram/shapes.ts";

const STILL: Pose[string] = [1, 0, 0, 1, 0, 0];
const RIGHT_BY_10: Pose[string] = [1, 0, 0, 1, 10, 0];
const QUARTER_TURN: Pose[string] = [0, 1, -1, 0, 0, 0];

function drawing(inside: string): SVGSVGElement {
  const box = document.createElement("div");
  box.innerHTML = `<svg>${inside}</svg>`;
  const svg = box.querySelector("svg");
  if (!svg) throw new Error("no drawing");
  return svg;
}

const blended = (place: number, ...matrices: Pose[string][]) =>
  [...blendRing(Float64Array.of(2, 3), Float64Array.of(place), matrices)].map(
    (n) => Math.round(n * 1e9) / 1e9,
  );

test("a point follows two neighbours on its chain by its place between them", () => {
  const chain = [STILL, RIGHT_BY_10, QUARTER_TURN];
  expect(blended(0, ...chain)).toEqual([2, 3]);
  expect(blended(0.25, ...chain)).toEqual([4.5, 3]);
  expect(blended(1, ...chain)).toEqual([12, 3]);
  expect(blended(1.5, ...chain)).toEqual([4.5, 2.5]);
  expect(blended(2, ...chain)).toEqual([-3, 2]);
});

test("a point beyond its chain's ends goes on as between the last two", () => {
  expect(blended(-0.5, STILL, RIGHT_BY_10)).toEqual([-3, 3]);
  expect(blended(1.5, STILL, RIGHT_BY_10)).toEqual([17, 3]);
});

test("a chain of one body is followed wholly", () => {
  expect(blended(0, RIGHT_BY_10)).toEqual([12, 3]);
});

test("shapes are drawn from their points, and let go of them", () => {
  const svg = drawing(
    '<path data-rings="0 0 100 0 0 100"></path><path data-rings="0 0 100 0 0 100" data-smooth="1"></path>',
  );
  expect(drawShapes(svg)).toEqual([]);
  const [line, curve] = svg.querySelectorAll("path");
  expect(line?.getAttribute("d")).toBe("M0 0L10 0L10 10");
  expect(curve?.getAttribute("d")).toBe("M5 5Q0 0 5 0Q10 0 10 5Q10 10 5 5Z");
  expect(svg.querySelectorAll("[data-rings]")).toHaveLength(0);
});

test("a flexible shape is bent ring by ring, each point by its own place", () => {
  const svg = drawing(
    '<path data-rings="0 0 10 0;0 0 0 10" data-chain="ground bone" data-places="0 100 -100 100"></path>',
  );
  const [shape, ...others] = drawShapes(svg);
  expect(others).toEqual([]);
  if (!shape) throw new Error("no shape");
  poseShape(shape, { ground: STILL, bone: RIGHT_BY_10 });
  expect(svg.querySelector("path")?.getAttribute("d")).toBe("M0 0L11 0M0 0L10 1");
  poseShape(shape, { ground: STILL, bone: STILL });
  expect(svg.querySelector("path")?.getAttribute("d")).toBe("M0 0L1 0M0 0L0 1");
});

test("a body that a pose lacks is named", () => {
  expect(transformOf({ femur: RIGHT_BY_10 }, "femur")).toBe("matrix(1 0 0 1 10 0)");
  expect(() => transformOf({ femur: RIGHT_BY_10 }, "tibia")).toThrow("no body tibia");
});
