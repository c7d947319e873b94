/**
 * When a question's picture is asked for: once it is seen, once more with its words when the answer
 * has been told, and again whenever it did not come.
 */
import type { Outcome } from "../kernel/connection.ts";

export const NOT_STARTED = "The picture is drawn once the page has been started.";
const BEING_DRAWN = "The picture is being drawn …";
const LATE =
  "The picture has still not come. If nothing on this page answers any more, its connection is gone: open the page again.";
const LOST = "The picture did not come. It is asked for again as soon as the page is connected.";
const FAILED = "The picture could not be drawn. What went wrong stands above the questions.";

/** Ask the kernel for a question's picture; `onLate` is called when it takes too long. */
export type FetchPicture = (onLate: () => void) => Promise<Outcome>;

export interface PictureLoader {
  /** The kernel can be asked, and the picture is seen. */
  load(): Promise<void>;
  /** A picture was drawn, with its words or without. */
  arrived(labelled: boolean): void;
  /** The answer has been told: the picture may have its words now. */
  explained(): Promise<void>;
}

/** `say` tells how it stands as long as there is no picture; `failed`, that one may try again. */
export function pictureLoader(
  fetchPicture: FetchPicture,
  say: (words: string, failed: boolean) => void,
): PictureLoader {
  let [drawn, labelled, explained, fetching] = [false, false, false, false];
  const sayUnlessDrawn = (words: string, failed = false): void => {
    if (!drawn) say(words, failed);
  };
  const load = async (): Promise<void> => {
    if (fetching || (drawn && (labelled || !explained))) return;
    fetching = true;
    const withWords = explained;
    sayUnlessDrawn(BEING_DRAWN);
    const outcome = await fetchPicture(() => sayUnlessDrawn(LATE));
    fetching = false;
    if (outcome === "lost") sayUnlessDrawn(LOST);
    else if (outcome !== "done") sayUnlessDrawn(FAILED, true);
    else {
      labelled ||= withWords; // even if it has no words to show, it is not asked for for ever
      if (drawn) await load(); // the answer may have been told meanwhile
    }
  };
  return {
    load,
    arrived(withWords) {
      drawn = true;
      labelled ||= withWords;
    },
    async explained() {
      explained = true;
      if (drawn) await load();
    },
  };
}
