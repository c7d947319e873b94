/** Which heading is being read: noted when it changes and the page rests there. */

import { partsOf } from "./parts.ts";

/** How long one stays with a heading before it counts as read. */
const RESTS_MS = 2_000;
/** How far down the window a heading is the one that is read, of its height. */
const READ_AT = 0.4;

/** Tell `note` the id of each heading that is read, "" above the first. */
export function followReading(note: (heading: string) => void): void {
  let noted: string | null = null;
  let rests: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(rests);
    rests = setTimeout(() => {
      const heading = headingInView(innerHeight * READ_AT);
      if (heading === noted || document.hidden) return;
      noted = heading;
      note(heading);
    }, RESTS_MS);
  };
  addEventListener("scroll", look, { passive: true });
  look();
}

/** The id of the last heading that stands above this line, in pixels from the window's upper edge. */
export function headingInView(line: number): string {
  const read = partsOf(document).findLast(({ head }) => head.getBoundingClientRect().top <= line);
  return read?.id ?? "";
}
