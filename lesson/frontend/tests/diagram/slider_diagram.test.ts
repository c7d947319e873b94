import { beforeEach, expect, test } from "vitest";
import { showDiagram } from "../../src/diagram/slider_diagram.ts";
import { DIAGRAM } from "./payloads.ts";

beforeEach(() => {
  delete window.lessonViews;
  document.head.replaceChildren();
  document.body.innerHTML = "<div></div><div></div>";
});

const hosts = () => [...document.body.querySelectorAll<HTMLElement>("body > div")];

function shown(payload = DIAGRAM): HTMLElement {
  const host = hosts().find((one) => !one.hasChildNodes());
  if (!host) throw new Error("no place left");
  showDiagram(host, payload, ".sl-diagram { color: red; }");
  return host;
}

function move(host: HTMLElement, at: number): void {
  const slider = host.querySelector<HTMLInputElement>("input[type=range]");
  if (!slider) throw new Error("no slider");
  slider.value = String(at);
  slider.dispatchEvent(new Event("input"));
}

const caption = (host: HTMLElement) => host.querySelector(".sl-captions .sl-current")?.textContent;

test("a picture stands at its starting step and says nothing aloud", () => {
  const host = shown({ ...DIAGRAM, start: 1 });
  expect(caption(host)).toBe("The leg is raised 45°.");
  expect(host.querySelector("[aria-live]")?.textContent).toBe("");
  expect(host.querySelector("[data-words='angle']")?.textContent).toBe("45°");
});

test("the slider changes drawing, caption, names and what is said aloud", () => {
  const host = shown();
  move(host, 2);
  expect(caption(host)).toBe("The leg is raised 90°.");
  expect(host.querySelector("[aria-live]")?.textContent).toBe("The leg is raised 90°.");
  expect(host.querySelector("[data-words='angle']")?.textContent).toBe("90°");
  expect(host.querySelector(".sl-stops .sl-current")?.textContent).toBe("90°");
  expect(host.querySelector("input[type=range]")?.getAttribute("aria-valuetext")).toBe(
    "90°, 3 of 3",
  );
});

test("a step's name can be pressed", () => {
  const host = shown();
  host.querySelectorAll<HTMLElement>(".sl-stops button")[1]?.click();
  expect(caption(host)).toBe("The leg is raised 45°.");
  expect(document.activeElement).toBe(host.querySelector("input[type=range]"));
});

test("many steps have no row of names but one that changes", () => {
  const stops = Array.from({ length: 10 }, (_, at) => ({ name: `${at} %`, description: `${at}.` }));
  const host = shown({ ...DIAGRAM, stops });
  move(host, 7);
  expect(host.querySelector(".sl-stops")).toBeNull();
  expect(host.querySelector(".sl-numeric output")?.textContent).toBe("7 %");
});

test("another view of the picture follows, silently", () => {
  const [one, other] = [shown(), shown()];
  move(one, 2);
  expect(caption(other)).toBe("The leg is raised 90°.");
  expect(other.querySelector("[aria-live]")?.textContent).toBe("");
});

test("a picture without a slider is drawn, and a note stands where it was given", () => {
  const host = shown({ ...DIAGRAM, stops: [], note: "Run this page." });
  expect(host.querySelector("input[type=range]")).toBeNull();
  expect(host.querySelector(".sl-note")?.textContent).toBe("Run this page.");
});

test("pictures share one style sheet and the letters of their words", () => {
  shown({ ...DIAGRAM, font: "@font-face {}" });
  shown({ ...DIAGRAM, font: "@font-face {}" });
  expect([...document.head.querySelectorAll("style")].map((style) => style.id)).toEqual([
    "sl-style",
    "lesson-letters",
  ]);
});

test("a pick is told to the page", () => {
  const host = shown();
  const picks: unknown[] = [];
  document.body.addEventListener(
    "lesson-pick",
    (event) => picks.push((event as CustomEvent).detail),
    {
      once: true,
    },
  );
  host
    .querySelector("[data-id='femur'] path")
    ?.dispatchEvent(new Event("click", { bubbles: true }));
  expect(picks).toEqual([{ id: "femur" }]);
});
