import { beforeEach, expect, test, vi } from "vitest";
import { type AnimatedDrawing, animateDrawing } from "../../src/diagram/animation.ts";

let svg: SVGSVGElement;
let drawing: AnimatedDrawing;
const onFade = vi.fn();

beforeEach(() => {
  document.body.innerHTML = `<svg>
    <g data-id="skin"></g><g data-id="muscle" data-body="femur"></g>
    <g data-id="label:muscle" data-of="muscle"></g>
    <text data-words="angle">0°</text><text data-words="side">left</text>
  </svg>`;
  svg = document.querySelector("svg") ?? document.body.appendChild(new SVGSVGElement());
  onFade.mockReset();
  drawing = animateDrawing(svg, onFade);
});

const group = (id: string) => {
  const found = svg.querySelector<SVGElement>(`[data-id='${id}']`);
  if (!found) throw new Error(id);
  return found;
};
const seen = (id: string) => [group(id).style.opacity, group(id).classList.contains("sl-hidden")];

test("what a state does not name is seen wholly again", () => {
  drawing.show({ opacity: { skin: 0, muscle: 0.3 } });
  expect(seen("skin")).toEqual(["0", true]);
  expect(seen("muscle")).toEqual(["0.3", false]);
  drawing.show({});
  expect(seen("skin")).toEqual(["1", false]);
  expect(seen("muscle")).toEqual(["1", false]);
});

test("a layer goes with its labels, stays away while the slider moves, and comes back as it was", () => {
  drawing.show({ opacity: { muscle: 0.3 } });
  drawing.setLayer(["muscle"], false);
  expect(seen("muscle")).toEqual(["0", true]);
  expect(seen("label:muscle")).toEqual(["0", true]);
  drawing.show({ opacity: { muscle: 0.6, skin: 0 } });
  expect(seen("muscle")).toEqual(["0", true]);
  expect(seen("skin")).toEqual(["0", true]);
  drawing.setLayer(["muscle"], true);
  expect(seen("muscle")).toEqual(["0.6", false]);
  expect(seen("label:muscle")).toEqual(["1", false]);
});

test("whoever must know what is seen is told once it has changed", () => {
  onFade.mockImplementation(() => expect(seen("skin")).toEqual(["0", true]));
  drawing.show({ opacity: { skin: 0 } });
  drawing.setLayer(["muscle"], false);
  expect(onFade).toHaveBeenCalledTimes(2);
});

test("words change where a state names them, and stay where it does not", () => {
  drawing.show({ words: { angle: "30°" } });
  expect([...svg.querySelectorAll("text")].map((text) => text.textContent)).toEqual([
    "30°",
    "left",
  ]);
  drawing.show({ words: { angle: "" } });
  expect(svg.querySelector("text")?.textContent).toBe("");
});

test("a bone turns with its body, and without a pose nothing moves", () => {
  drawing.show({ pose: { femur: [0, 1, -1, 0, 5, 6] } });
  expect(group("muscle").getAttribute("transform")).toBe("matrix(0 1 -1 0 5 6)");
  drawing.show({});
  expect(group("muscle").getAttribute("transform")).toBe("matrix(0 1 -1 0 5 6)");
});
