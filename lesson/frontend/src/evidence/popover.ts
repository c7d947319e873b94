/** A claim with its grade and sources, or a source alone, opened beside the chip that names it. */
import { button, type Child, element } from "../dom/element.ts";
import type { ChipPayload, ClaimCard, SourceLine } from "../messages/evidence.ts";

/** Room that is kept between the card and the edge of the window, and between card and chip. */
const MARGIN_PX = 12;
const GAP_PX = 8;

/** Open what a chip names; the chip has the focus again once the card is closed. */
export function openPopover(chip: HTMLAnchorElement, known: ChipPayload): void {
  const id = chip.title;
  const claim = known.claims[id];
  const source = known.sources[id];
  const heading = element("h2", { id: "lesson-popover-heading" }, claim ? claim.claim : "Source");
  const inside = claim
    ? claimInside(claim, id, known)
    : [element("p", {}, source ? sourceLine(source) : id)];
  openBeside(chip, heading, inside);
}

/** Open a card beside what it explains, which has the focus again once the card is closed. */
export function openBeside(
  chip: HTMLElement,
  heading: HTMLElement,
  inside: Child[],
): HTMLDialogElement {
  const close = button("Close", () => card.close(), { class: "lesson-popover-close" });
  const card = element(
    "dialog",
    { class: "lesson-popover lesson-claims", "aria-labelledby": heading.id },
    heading,
    ...inside,
    close,
  );
  card.addEventListener("click", (event) => {
    if (event.target === card) card.close();
  });
  card.addEventListener("keydown", (event) => event.stopPropagation());
  card.addEventListener("close", () => {
    card.remove();
    chip.focus({ preventScroll: true });
  });
  document.body.append(card);
  card.showModal();
  close.focus({ preventScroll: true });
  card.scrollTop = 0;
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const place = placeBeside(chip.getBoundingClientRect(), size, {
    width: innerWidth,
    height: innerHeight,
  });
  card.style.left = `${place.left}px`;
  card.style.top = `${place.top}px`;
  return card;
}

interface Size {
  width: number;
  height: number;
}

/** Where a card stands: below the chip, above it where there is no room, always in the window. */
export function placeBeside(
  chip: { left: number; top: number; bottom: number },
  card: Size,
  view: Size,
): { left: number; top: number } {
  const furthest = {
    left: view.width - card.width - MARGIN_PX,
    top: view.height - card.height - MARGIN_PX,
  };
  const below = chip.bottom + GAP_PX;
  const wanted = below <= furthest.top ? below : chip.top - GAP_PX - card.height;
  const top = Math.min(wanted < MARGIN_PX ? furthest.top : wanted, furthest.top);
  return {
    left: Math.max(MARGIN_PX, Math.min(chip.left, furthest.left)),
    top: Math.max(MARGIN_PX, top),
  };
}

function claimInside(claim: ClaimCard, id: string, known: ChipPayload): HTMLElement[] {
  const shape = element("span", { "aria-hidden": "true" }, claim.shape);
  const grade = element("span", { class: `lesson-grade lesson-${claim.style}` }, shape);
  grade.append(` ${claim.grade}`);
  const sources = claim.sources.flatMap((key) => {
    const source = known.sources[key];
    return source ? [element("li", {}, sourceLine(source))] : [];
  });
  const kernel = element("p", {}, element("strong", {}, "What is true in it:"));
  kernel.append(` ${claim.kernel}.`);
  return [
    element("p", {}, grade),
    ...(claim.kernel ? [kernel] : []),
    element("p", {}, element("strong", {}, "Why this grade:"), ` ${claim.why}.`),
    element("p", { class: "lesson-sources-head" }, "Sources"),
    element("ul", {}, ...sources),
    element("p", { class: "lesson-id" }, `Claim ${id}`),
  ];
}

function sourceLine(source: SourceLine): HTMLElement {
  const line = element("span", {}, `${source.citation} `);
  if (source.link) {
    const words = source.link.replace("https://doi.org/", "doi:");
    line.append(element("a", { href: source.link, target: "_blank", rel: "noopener" }, words), " ");
  }
  line.append(element("span", { class: "lesson-checked" }, `(${source.checked})`));
  return line;
}
