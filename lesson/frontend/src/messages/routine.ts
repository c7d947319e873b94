/* Written from lesson.routine.desk.protocol by the build; change it there. */

export type RoutineRequest = Init | Answers | Wished | Change | Open | Export | Finished | Picture;
export type RoutineReply = State | BodyMap | PictureReply | Saved | Reset | File;

/**
 * lesson.routine.desk.protocol
 */
export interface RoutineTypes {
  RoutineRequest: RoutineRequest;
  RoutineReply: RoutineReply;
  RoutineTraits: RoutineTraits;
}
/**
 * What is there? ``day`` is the learner's, such as "2026-11-23".
 */
export interface Init {
  request?: string | null;
  kind: "init";
  turn?: number;
  day?: string | null;
}
/**
 * The answers to the screen, all that were given so far.
 */
export interface Answers {
  request?: string | null;
  kind: "answers";
  turn?: number;
  answers: unknown;
}
/**
 * A plan for this wish.
 */
export interface Wished {
  request?: string | null;
  kind: "wish";
  turn?: number;
  wish: unknown;
}
/**
 * A change of the plan by hand; a swap needs the technique to swap it ``by``.
 */
export interface Change {
  request?: string | null;
  kind: "change";
  turn?: number;
  what: "add" | "swap" | "remove" | "up" | "down" | "undo";
  technique?: string;
  by?: string;
}
/**
 * A routine from a file.
 */
export interface Open {
  request?: string | null;
  kind: "open";
  turn?: number;
  name: string;
  text: string;
}
/**
 * The routine to take along; a calendar has weekdays, a time and a first day.
 */
export interface Export {
  request?: string | null;
  kind: "export";
  turn?: number;
  what: "sheet" | "calendar" | "file" | "text";
  days?: string[] | null;
  at?: string | null;
  first?: string | null;
}
/**
 * A session that has ended, as the player saw it, on the learner's day.
 */
export interface Finished {
  request?: string | null;
  kind: "finished";
  turn?: number;
  day?: string | null;
  record: unknown;
}
/**
 * The picture of a technique's position.
 */
export interface Picture {
  request?: string | null;
  kind: "picture";
  technique: string;
}
/**
 * What is so after the request of this ``turn``; ``pending_reason`` is why a routine waits.
 *
 * ``details`` say more of a ``trouble`` to whoever helps; "" where there is no more.
 */
export interface State {
  kind: "state";
  turn: number;
  screen: VerdictData;
  plan: EditablePlan | null;
  pending_reason: string;
  wish: ExpectedWish;
  trouble: string;
  details: string;
}
/**
 * A verdict as plain data; ``unanswered`` where the screen is not finished.
 */
export interface VerdictData {
  state: "incomplete" | "emergency" | "held" | "open";
  action: string | null;
  message: string;
  reasons: ReasonData[];
  unanswered?: string[];
}
/**
 * A row that applies, what was ``asked`` and why it matters; ``basis`` is a letter or words.
 */
export interface ReasonData {
  row: string;
  action: string;
  asked: string;
  not_sure?: string;
  why: string;
  adapted?: string;
  closes?: ClosedData;
  avoids?: string[];
  basis: string;
  sources: string[];
}
/**
 * Tools that a row closes, and where, such as "left glute".
 */
export interface ClosedData {
  tools: string[];
  where: string[];
}
/**
 * A plan with what may be done to it; ``areas`` are the places it works on, such as "left_glute".
 *
 * ``noted`` says that its notes or its advice tell of something to read before it is played.
 */
export interface EditablePlan {
  wish: WishData;
  takes: string;
  seconds: number;
  notes: string[];
  advice: string[];
  steps: StepData[];
  left_out: LeftOutData[];
  stop_signs: string;
  next_time: string;
  how_often: string;
  blocks: Block[];
  add: NamedTechnique[];
  undo: boolean;
  areas: string[];
  noted: boolean;
}
/**
 * A wish as plain data.
 */
export interface WishData {
  minutes: number;
  tools: string[];
  focus: string[];
  balance: "even" | "more back" | "more front";
  sides: "left" | "right" | "both";
  last_time: "first time" | "fine" | "sore" | "stopped" | "travelled";
  week: number;
  clinician_allows_front_of_hip: boolean;
}
/**
 * A step: times in seconds, the area and the tool in words, ``most`` discomfort out of 10.
 */
export interface StepData {
  number: number;
  technique: string;
  name: string;
  kind: "warm-up" | "press" | "stretch" | "move" | "end";
  area?: string;
  tool: string;
  position: string;
  side: "left" | "right" | "both";
  before_s: number;
  sets: number;
  set_s: number;
  rest_s: number;
  seconds: number;
  limit?: string;
  most?: number;
  keep_off?: string;
  how: string[];
  sources: string[];
}
/**
 * Tools on an area that a plan does not use, and why; ``row`` where the screen closed them.
 */
export interface LeftOutData {
  area: string;
  tools: string[];
  why: string;
  row?: string;
}
/**
 * The steps of one technique, and what may be done to them.
 */
export interface Block {
  technique: string;
  name: string;
  area: string;
  tool: string;
  doses: SideDose[];
  seconds: number;
  up: boolean;
  down: boolean;
  remove: boolean;
  swap: NamedTechnique[];
}
/**
 * How often and how long a technique is done on a side, or on both at once.
 */
export interface SideDose {
  side: "left" | "right" | "both";
  sets: number;
  set_s: number;
}
/**
 * A technique that may be chosen; ``area`` is in words, "" where it is the whole body.
 */
export interface NamedTechnique {
  id: string;
  name: string;
  area: string;
}
/**
 * What the diary says of the week of practice and of the last time; nothing before a session.
 */
export interface ExpectedWish {
  week?: number;
  last_time?: "first time" | "fine" | "sore" | "stopped" | "travelled";
}
/**
 * The body map.
 */
export interface BodyMap {
  kind: "map";
  svg: string;
}
/**
 * The picture of a technique's position, and what it shows in words.
 */
export interface PictureReply {
  kind: "picture";
  technique: string;
  svg: string;
  words: string;
}
/**
 * A session stands in the diary; ``words`` say so.
 */
export interface Saved {
  kind: "saved";
  words: string;
}
/**
 * The answers are forgotten: the screen comes first again.
 */
export interface Reset {
  kind: "reset";
}
/**
 * A file for the browser to save; its content is the message's buffer.
 */
export interface File {
  kind: "file";
  name: string;
  mime: string;
}
/**
 * What is saved with a page: nothing of a learner.
 */
export interface RoutineTraits {
  start: string;
  questions: QuestionGroup[];
  choices: Choices;
}
/**
 * Questions that are asked together.
 */
export interface QuestionGroup {
  id: string;
  stem: string;
  questions: Question[];
}
/**
 * A question of the screen; a ``local`` one may be answered for places alone.
 */
export interface Question {
  id: string;
  text: string;
  local: boolean;
}
/**
 * What may be chosen, and the numbers and words that the page needs even without a kernel.
 */
export interface Choices {
  tools: Choice[];
  areas: Choice[];
  sides: ("left" | "right")[];
  pressing: {
    [k: string]: string;
  };
  wish: WishData;
  weeks: Range;
  minutes: Range;
  ready_s: number;
  breath: Breath;
  limit: number;
  light: Lighter;
  least_done: number;
  words: PlayerWords;
}
/**
 * Something to choose, and what it is called.
 */
export interface Choice {
  id: string;
  words: string;
}
/**
 * The least and the most that may be chosen.
 */
export interface Range {
  least: number;
  most: number;
}
/**
 * How long a breath takes, in seconds.
 */
export interface Breath {
  in_s: number;
  out_s: number;
}
/**
 * How a step is made lighter: its share of the time, and the most discomfort out of 10.
 */
export interface Lighter {
  share: number;
  limit: number;
}
/**
 * What the player says; ``too_strong`` has a place for the ``{limit}``.
 */
export interface PlayerWords {
  stop_signs: string;
  how_often: string;
  ask_discomfort: string;
  too_strong: string;
  travels_now: string;
  stopped_now: string;
  finished: string;
  not_played: string;
  gate_travels: string;
}
