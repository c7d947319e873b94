/** Requests of which one is under way at a time: a double click asks once. */
import type { Outcome } from "./connection.ts";

export interface OneAtATime<Request> {
  /** The kind of request that is under way, null if none is. */
  readonly asking: string | null;
  /** Ask, unless something is under way; the outcome, or null if nothing was asked. */
  ask(request: Request): Promise<Outcome | null>;
}

export function oneAtATime<Request extends { kind: string }>(
  request: (asked: Request) => Promise<Outcome>,
): OneAtATime<Request> {
  let asking: string | null = null;
  return {
    get asking() {
      return asking;
    },
    async ask(asked) {
      if (asking !== null) return null;
      asking = asked.kind;
      try {
        return await request(asked);
      } finally {
        asking = null;
      }
    },
  };
}
