/* Written from lesson.dashboard.protocol by the build; change it there. */

export type DashboardRequest = Init | Write;

/**
 * lesson.dashboard.protocol
 */
export interface DashboardTypes {
  DashboardRequest: DashboardRequest;
  DashboardReply: DashboardReply;
}
/**
 * What is there for whoever comes back?
 */
export interface Init {
  request?: string | null;
  kind: "init";
  day?: string;
}
/**
 * Write the day's line of the diary; None is what was not noticed.
 */
export interface Write {
  request?: string | null;
  kind: "write";
  day?: string;
  leg: number | null;
  back: number | null;
}
/**
 * What there is. Without parts and diary the learner is new, and is shown nothing.
 *
 * ``said`` is what came of a request and what the diary tells, ``trouble`` why something could not be.
 */
export interface DashboardReply {
  kind: "state";
  parts: Part[];
  diary: DiaryLine | null;
  said: Remark[];
  trouble: string;
}
/**
 * One thing to go on with; without a link there is nothing to do now.
 */
export interface Part {
  id: "place" | "review" | "routine";
  title: string;
  words: string;
  more: string;
  link: Link | null;
}
/**
 * Where to go on; ``href`` is relative to the pages' folder.
 */
export interface Link {
  words: string;
  href: string;
}
/**
 * The day's line of the diary: pain from 0 to 10, None where nothing was written.
 */
export interface DiaryLine {
  leg: number | null;
  back: number | null;
  link: Link;
}
/**
 * A sentence for the learner; a `grave` one is told at once, and looks it.
 */
export interface Remark {
  words: string;
  grave: boolean;
}
