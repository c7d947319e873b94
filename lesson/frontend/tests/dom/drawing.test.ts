import { expect, test } from "vitest";
import { widenThinTarget, widenThinTargets } from "../../src/dom/drawing.ts";

function drawing(): SVGSVGElement {
  document.body.innerHTML = `<svg>
    <g data-id="nerve" data-thin=""><path style="stroke: gold" stroke-width="2" d="M0 0L9 9"></path><path></path></g>
    <g data-id="vein" data-thin=""></g>
    <g data-id="femur"><path></path></g>
  </svg>`;
  return document.querySelector("svg") ?? document.body.appendChild(new SVGSVGElement());
}

test("all that is thin has a target below it: its own path, as wide as a finger, without its looks", () => {
  const svg = drawing();
  widenThinTargets(svg, 16, "sl-target");
  const targets = [...svg.querySelectorAll(".sl-target")];
  expect(targets).toHaveLength(1);
  const nerve = svg.querySelector("[data-id='nerve']");
  expect(nerve?.firstElementChild).toBe(targets[0]);
  expect(targets[0]?.getAttribute("d")).toBe("M0 0L9 9");
  expect(targets[0]?.getAttribute("stroke-width")).toBe("16");
  expect(targets[0]?.hasAttribute("style")).toBe(false);
  expect(nerve?.children).toHaveLength(3);
});

test("one structure alone can be given a target", () => {
  const svg = drawing();
  for (const group of svg.querySelectorAll("[data-id='femur'], [data-id='vein']"))
    widenThinTarget(group, 14, "lesson-quiz-target");
  expect([...svg.querySelectorAll("g")].map((group) => group.children.length)).toEqual([2, 0, 2]);
});
