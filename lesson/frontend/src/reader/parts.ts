/** The parts of a page: what stands under each of its headings of the second rank. */

export interface Part {
  id: string;
  title: string;
  head: HTMLElement;
}

export function partsOf(page: ParentNode): Part[] {
  return [...page.querySelectorAll<HTMLElement>(".page-prose h2[id]")].map((head) => ({
    id: head.id,
    title: headingWords(head),
    head,
  }));
}

/** A heading's words, without the link to it. */
export function headingWords(head: HTMLElement): string {
  const words = head.cloneNode(true) as HTMLElement;
  for (const link of words.querySelectorAll(".anchor-link")) link.remove();
  return (words.textContent ?? "").trim();
}

/** How much of each part is read: `starts` and `end` are where parts begin and the last one ends. */
export function shares(read: number, starts: readonly number[], end: number): number[] {
  return starts.map((start, at) => {
    const from = at === 0 ? 0 : start; // what stands before the first heading belongs to it
    const to = starts[at + 1] ?? end;
    return to <= from ? Number(read >= to) : Math.min(1, Math.max(0, (read - from) / (to - from)));
  });
}

/** Which part that is: the last one begun, the first before any. */
export function currentPart(read: number, starts: readonly number[]): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= read),
  );
}
