import { beforeEach, expect, test, vi } from "vitest";
import { nameStructures, type StructureNames } from "../../src/diagram/structure_names.ts";

/** From above downwards: piriformis, femur, nerve. The ribs have no name. */
const TOPS: Record<string, number> = { nerve: 30, piriformis: 10, femur: 20, ribs: 0 };
const NAMES = { nerve: "sciatic nerve", piriformis: "piriformis", femur: "femur", lost: "gone" };

let picture: HTMLElement;
let structures: StructureNames;
const onPick = vi.fn();

beforeEach(() => {
  const groups = Object.keys(TOPS).map((id) => `<g data-id="${id}"><path></path></g>`);
  document.body.innerHTML = `<div><svg>${groups.join("")}<g data-id="nerve"></g></svg></div>`;
  picture = document.querySelector("div") ?? document.body;
  for (const group of picture.querySelectorAll<SVGElement>("[data-id]"))
    group.getBoundingClientRect = () => new DOMRect(0, TOPS[group.dataset.id ?? ""], 1, 1);
  onPick.mockReset();
  structures = nameStructures(NAMES, picture, onPick);
});

const group = (id: string) => {
  const found = picture.querySelector<SVGElement>(`[data-id='${id}']`);
  if (!found) throw new Error(id);
  return found;
};
const sign = () => picture.querySelector(".sl-name")?.textContent;
const focused = () => document.activeElement?.getAttribute("data-id");
const tabStops = () =>
  [...picture.querySelectorAll("[tabindex='0']")].map((one) => one.getAttribute("data-id"));
/** Press a key where the focus is; whether the page has taken it. */
function press(key: string, held: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held });
  return !document.activeElement?.dispatchEvent(event);
}

test("each structure that has a name is one button, and they have one tab stop", () => {
  const named = [...picture.querySelectorAll("[role='button']")];
  expect(named.map((one) => one.getAttribute("aria-label"))).toEqual([
    "sciatic nerve",
    "piriformis",
    "femur",
  ]);
  expect(tabStops()).toEqual(["nerve"]);
});

test("arrow keys go from above downwards and around", () => {
  group("piriformis").focus();
  const way = ["ArrowDown", "ArrowRight", "ArrowDown", "ArrowUp", "Home", "ArrowLeft", "End"];
  const reached = way.map((key) => press(key) && focused());
  expect(reached).toEqual([
    "femur",
    "nerve",
    "piriformis",
    "nerve",
    "piriformis",
    "nerve",
    "nerve",
  ]);
  expect(tabStops()).toEqual(["nerve"]);
});

test("what is hidden is passed over, and is no tab stop", () => {
  group("femur").classList.add("sl-hidden");
  group("piriformis").focus();
  press("ArrowDown");
  expect(focused()).toBe("nerve");
  group("nerve").classList.add("sl-hidden");
  structures.refresh();
  expect(tabStops()).toEqual(["piriformis"]);
});

test("shortcuts of the browser and keys without a meaning are left to it", () => {
  group("piriformis").focus();
  expect(press("ArrowLeft", { altKey: true })).toBe(false);
  expect(press("a")).toBe(false);
  expect(focused()).toBe("piriformis");
});

test("a structure is picked by key, named, and let go by the same or by Escape", () => {
  group("femur").focus();
  expect(press("Enter")).toBe(true);
  expect(onPick).toHaveBeenLastCalledWith("femur");
  expect(group("femur").getAttribute("aria-pressed")).toBe("true");
  press("ArrowDown");
  press(" ");
  expect(onPick).toHaveBeenLastCalledWith("nerve");
  expect(group("femur").getAttribute("aria-pressed")).toBe("false");
  press("Escape");
  expect(onPick).toHaveBeenLastCalledWith(null);
  expect(group("nerve").getAttribute("aria-pressed")).toBe("false");
  press("Escape");
  expect(onPick).toHaveBeenCalledTimes(3);
});

test("a click picks every part of a structure, and one on what has no name picks nothing", () => {
  group("nerve")
    .querySelector("path")
    ?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(onPick).toHaveBeenLastCalledWith("nerve");
  expect(picture.querySelectorAll("[data-id='nerve'].sl-picked")).toHaveLength(2);
  group("ribs").dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(onPick).toHaveBeenCalledTimes(1);
});

test("words catch the pointer for what they lie on", () => {
  const label = document.createElementNS("http://www.w3.org/2000/svg", "text");
  group("ribs").append(label);
  const path = (id: string) => group(id).querySelector("path") ?? group(id);
  const under = vi.fn((_x: number, _y: number) => [label, path("femur"), path("nerve")]);
  document.elementsFromPoint = under;
  const pointer = { bubbles: true, clientX: 3, clientY: 4 };
  label.dispatchEvent(new MouseEvent("pointermove", pointer));
  expect(under).toHaveBeenLastCalledWith(3, 4);
  expect(sign()).toBe("femur");
  label.dispatchEvent(new MouseEvent("click", pointer));
  expect(onPick).toHaveBeenLastCalledWith("femur");
  under.mockReturnValue([label, path("ribs")]);
  label.dispatchEvent(new MouseEvent("click", pointer));
  expect(onPick).toHaveBeenCalledTimes(1);
});

test("what is pointed at is named before what is picked", () => {
  group("nerve").dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(sign()).toBe("sciatic nerve");
  group("femur").dispatchEvent(new MouseEvent("pointermove", { bubbles: true }));
  expect(sign()).toBe("femur");
  expect(group("femur").classList.contains("sl-pointed")).toBe(true);
  picture.dispatchEvent(new MouseEvent("pointerleave"));
  expect(sign()).toBe("sciatic nerve");
  expect(group("femur").classList.contains("sl-pointed")).toBe(false);
});
