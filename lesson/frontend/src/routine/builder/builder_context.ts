/** What the parts of a view of the routine are given. */
import type { BuilderRequests } from "./requests.ts";
import type { SharedState } from "./shared_state.ts";
import type { ViewState } from "./view_state.ts";

export interface Builder {
  readonly shared: SharedState;
  /** Where this view is. */
  readonly state: ViewState;
  readonly requests: BuilderRequests;
  /** Go somewhere in this view. */
  go(change: Partial<ViewState>): void;
  /** Tell the learner what is wrong. */
  complain(words: string): void;
}
