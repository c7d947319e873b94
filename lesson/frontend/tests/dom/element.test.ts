import { expect, test } from "vitest";
import { showDrawing } from "../../src/dom/drawing.ts";
import { bulletList, button, element, svgElement, uniqueId } from "../../src/dom/element.ts";

test("an attribute that is false or nothing is left out, and true is empty", () => {
  const made = element("p", { hidden: true, title: false, lang: null, class: undefined, id: "a" });
  expect(made.outerHTML).toBe('<p hidden="" id="a"></p>');
});

test("children that are empty are left out, and words are words", () => {
  const made = element("p", {}, "<b>", null, "", false, element("i"));
  expect(made.innerHTML).toBe("&lt;b&gt;<i></i>");
});

test("what can have the focus keeps its keys from JupyterLab", () => {
  const keeps = (made: Element) => made.hasAttribute("data-lm-suppress-shortcuts");
  expect([keeps(element("input")), keeps(element("p", { tabindex: "-1" }))]).toEqual([true, true]);
  expect(keeps(element("p"))).toBe(false);
});

test("a button does one thing and is no submit button", () => {
  let pressed = 0;
  const made = button("Go", () => {
    pressed += 1;
  });
  made.click();
  expect([pressed, made.type, made.textContent]).toEqual([1, "button", "Go"]);
});

test("a list has an item for each", () => {
  expect(bulletList(["a", "b"]).children.length).toBe(2);
});

test("shapes are shapes", () => {
  expect(svgElement("path", { d: "M0 0" }).namespaceURI).toBe("http://www.w3.org/2000/svg");
});

test("no name is given twice", () => {
  const names = Array.from({ length: 100 }, () => uniqueId("field"));
  expect(new Set(names).size).toBe(100);
});

test("the same drawing twice has clips of its own", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><clipPath id="c"></clipPath><g clip-path="url(#c)"></g></svg>';
  const boxes = [element("div"), element("div")];
  for (const box of boxes) showDrawing(box, svg);
  const ids = boxes.map((box) => box.querySelector("clipPath")?.id);
  expect(new Set(ids).size).toBe(2);
  for (const [at, box] of boxes.entries())
    expect(box.querySelector("g")?.getAttribute("clip-path")).toBe(`url(#${ids[at]})`);
});
