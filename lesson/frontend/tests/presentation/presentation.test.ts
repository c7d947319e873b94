import { beforeEach, expect, test, vi } from "vitest";
import { offerPresentation, presentingAddress } from "../../src/presentation/presentation.ts";

beforeEach(() => {
  document.body.className = "";
  document.body.innerHTML = '<div class="lesson-project"><p>Present this page.</p></div>';
});

test.each([
  ["/lab/tree/notebooks/03_chains.ipynb", "/", "/lesson/read/03_chains?present"],
  ["/user/a/doc/tree/x/07_review.ipynb", "/user/a/", "/user/a/lesson/read/07_review?present"],
  ["/notebooks/notebooks/teaching/g.ipynb", "/", "/lesson/read/teaching/g?present"],
  ["/lab", "/", "/lesson"],
])("from %s below %s the page is presented at %s", (pathname, base, address) => {
  expect(presentingAddress(pathname, base)).toBe(address);
});

test("in the reader the card starts presenting this page", () => {
  document.body.className = "lesson-reader";
  const asked = vi.fn();
  document.addEventListener("lesson-present", asked);
  offerPresentation();
  document.querySelector<HTMLElement>(".lesson-project button")?.click();
  expect(asked).toHaveBeenCalledOnce();
});

test("elsewhere it leads to the reader, once, however often the cell is run", () => {
  document.body.insertAdjacentHTML(
    "beforeend",
    '<script id="jupyter-config-data" type="application/json">{"baseUrl": "/base/"}</script>',
  );
  offerPresentation();
  offerPresentation();
  const links = [...document.querySelectorAll(".lesson-project a")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual(["/base/lesson"]);
});

test("where no Jupyter server is behind the page it says where to go", () => {
  offerPresentation();
  expect(document.querySelector(".lesson-project")?.textContent).toContain("reader");
  expect(document.querySelector(".lesson-project a")).toBeNull();
});
