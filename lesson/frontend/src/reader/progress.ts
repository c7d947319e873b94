/** How far one is in this page: a segment for each of its parts. */
import { element } from "../dom/element.ts";
import { currentPart, type Part, shares } from "./parts.ts";

export const PART_EVENT = "lesson-part";

/** The segments; null on a page without parts. Tells `lesson-part` on the document when another is read. */
export function progressBar(parts: readonly Part[]): HTMLElement | null {
  if (!parts.length) return null;
  const segments = parts.map(() => element("span"));
  const bar = element(
    "div",
    {
      class: "reader-progress",
      role: "progressbar",
      "aria-label": "How far you are in this page",
      "aria-valuemin": 1,
      "aria-valuemax": parts.length,
    },
    ...segments,
  );
  let told = -1;
  const show = (): void => {
    const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
    const room = scrollHeight - clientHeight;
    const read = room > 0 ? (scrollTop / room) * scrollHeight : scrollHeight;
    const starts = parts.map(({ head }) => head.getBoundingClientRect().top + scrollTop);
    for (const [at, share] of shares(read, starts, scrollHeight).entries())
      segments[at]?.style.setProperty("--read", `${Math.round(share * 100)}%`);
    // which part that is goes by what stands below the bar, not by what is read to the last line
    const edge = scrollTop + clientHeight / 3;
    const at = room > 0 && scrollTop >= room - 1 ? parts.length - 1 : currentPart(edge, starts);
    if (at === told) return;
    told = at;
    bar.setAttribute("aria-valuenow", String(at + 1));
    bar.setAttribute("aria-valuetext", `part ${at + 1} of ${parts.length}: ${parts[at]?.title}`);
    document.dispatchEvent(new CustomEvent<number>(PART_EVENT, { detail: at }));
  };
  let waiting = false;
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      show();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  new ResizeObserver(soon).observe(document.body);
  soon();
  return bar;
}
