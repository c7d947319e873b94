/* Written from lesson.routine.activity.protocol by the build; change it there. */

export type ActivityRequest = Init | MakePlan | MarkWeek | Undo | Erase;

/**
 * lesson.routine.activity.protocol
 */
export interface ActivityTypes {
  ActivityRequest: ActivityRequest;
  ActivityReply: ActivityReply;
  ActivityWords: ActivityWords;
}
/**
 * What is planned?
 */
export interface Init {
  request?: string | null;
  kind: "init";
}
/**
 * Make a plan of what was typed; `form.plan_from_form` says what that may be.
 */
export interface MakePlan {
  request?: string | null;
  kind: "plan";
  plan: unknown;
}
/**
 * Say how the week of this number went.
 */
export interface MarkWeek {
  request?: string | null;
  kind: "mark";
  mark: string;
  week: number | null;
}
/**
 * Take the last change back.
 */
export interface Undo {
  request?: string | null;
  kind: "undo";
}
/**
 * Erase every plan.
 */
export interface Erase {
  request?: string | null;
  kind: "erase";
}
/**
 * The plan as it is; `undo` says whether there is a change to take back.
 */
export interface ActivityReply {
  kind: "state";
  trouble: string;
  said: Remark[];
  suggested: string;
  undo: boolean;
  plan: PlanView | null;
}
/**
 * A sentence for the learner; a `grave` one is told at once, and looks it.
 */
export interface Remark {
  words: string;
  grave: boolean;
}
/**
 * The plan in words, numbers and pictures.
 *
 * `week` is the one that it is now, None once all are over; `rows` are week, amount a day and how
 * it went; `pictures` are SVG in base64 for a wide and a narrow page.
 */
export interface PlanView {
  activity: string;
  unit: string;
  days_a_week: number;
  step_percent: number;
  goal: number | null;
  week: number | null;
  now: string;
  remarks: string[];
  rows: string[][];
  description: string;
  pictures: {
    [k: string]: string;
  };
}
/**
 * What the form and the marks say; `step` is the least, the most and the usual per cent a week.
 */
export interface ActivityWords {
  intro: string;
  always: string[];
  sum_only: string;
  sources: string[];
  marks: WeekMark[];
  units: string[];
  longest: number;
  days: number;
  step: number[];
}
/**
 * One of the answers to how a week went, and what follows from it.
 */
export interface WeekMark {
  mark: string;
  words: string;
  means: string;
}
