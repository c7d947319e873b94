/* Written from lesson.quiz.protocol by the build; change it there. */

export type QuizRequest = Init | Answer | Explain | FetchPicture | Finish;
export type QuizReply = State | QuestionUpdate | Picture;
export type VerdictName =
  "" | "right" | "partly right" | "not yet" | "unanswered" | "kept" | "unpredicted";
export type GivenAnswer =
  | string
  | number
  | string[]
  | {
      [k: string]: string | null;
    }
  | null;

/**
 * lesson.quiz.protocol
 */
export interface QuizTypes {
  QuizRequest: QuizRequest;
  QuizReply: QuizReply;
  QuizTraits: QuizTraits;
}
/**
 * How does every question stand?
 */
export interface Init {
  request?: string | null;
  kind: "init";
}
/**
 * Take an answer; `turn` is the one that the page has seen, `chosen` None if there is none.
 */
export interface Answer {
  request?: string | null;
  kind: "answer";
  id: string;
  turn: number;
  chosen?:
    | string
    | number
    | string[]
    | {
        [k: string]: string | null;
      }
    | null;
  confidence?: number | null;
  hints?: number;
}
/**
 * Tell the right answer to a question that was tried.
 */
export interface Explain {
  request?: string | null;
  kind: "explain";
  id: string;
  turn: number;
}
/**
 * Draw the picture of a question that is answered by pointing.
 */
export interface FetchPicture {
  request?: string | null;
  kind: "picture";
  id: string;
}
/**
 * End an exam: mark everything.
 */
export interface Finish {
  request?: string | null;
  kind: "finish";
}
/**
 * Every question by its id, and the learner's own order of what there is to choose from.
 *
 * `last_round` is the one that was finished before an exam's questions were opened, None if none was.
 */
export interface State {
  kind: "state";
  questions: {
    [k: string]: QuestionState;
  };
  orders: {
    [k: string]: string[];
  };
  notice: string;
  score: Score;
  last_round: Round | null;
}
/**
 * One question as it stands on this card.
 *
 * `turn` counts the answers given here, so that a double click, or a second view of the card,
 * cannot answer twice. `why` and what belongs to it come with an explanation alone; `over` with
 * the end of an exam.
 */
export interface QuestionState {
  before?: string;
  before_answer?: string;
  before_right?: boolean;
  turn: number;
  verdict: VerdictName;
  hints: string[];
  heading?: string;
  feedback?: string;
  chosen?: GivenAnswer;
  chosen_text?: string;
  right_rows?: string[];
  line?: NumberLine | null;
  right?: GivenAnswer;
  right_text?: string;
  why?: string;
  sources?: Source[];
  notice?: string;
  over?: boolean;
}
/**
 * What a guess is drawn on: a line from `low` to `high`, and what counts as near enough.
 */
export interface NumberLine {
  low: number;
  high: number;
  unit: string;
  near_low: number;
  near_high: number;
}
/**
 * A source, and how far it was checked.
 */
export interface Source {
  citation: string;
  link: string;
  checked: string;
}
/**
 * How many questions were answered and are right: on this card, and last time.
 */
export interface Score {
  right: number;
  answered: number;
  of: number;
  right_before: number;
  answered_before: number;
}
/**
 * A round of questions that was finished: `at` is when, as ISO 8601 with its zone.
 */
export interface Round {
  at: string;
  right: number;
  answered: number;
  of: number;
}
/**
 * One question, after something came of it.
 */
export interface QuestionUpdate {
  kind: "question_state";
  id: string;
  state: QuestionState;
  score: Score;
}
/**
 * A question's picture as SVG; `names` are empty words until the answer has been told.
 *
 * `font` is a style sheet with the letters of words in pictures.
 */
export interface Picture {
  kind: "picture";
  id: string;
  svg: string;
  font: string;
  names: {
    [k: string]: string;
  };
}
/**
 * What of a card is saved with a notebook.
 */
export interface QuizTraits {
  purpose: "ask" | "predict" | "recall" | "exam";
  questions: ClientView[];
  one_by_one: boolean;
  asks_how_sure: boolean;
  not_kept: string;
}
/**
 * A question as a page asks it; without an input where it is only looked back on.
 */
export interface ClientView {
  options?: Choice[];
  ticks?: Choice[];
  slider?: Slider;
  number?: NumberField;
  sort?: OrderList;
  match?: MatchLists;
  place?: HotspotPicture;
  id: string;
  stem: string;
}
/**
 * Something to choose, to put in order or to bring together.
 */
export interface Choice {
  id: string;
  text: string;
}
/**
 * A number from `low` to `high`, in steps.
 */
export interface Slider {
  low: number;
  high: number;
  step: number;
  unit: string;
}
/**
 * A number to type.
 */
export interface NumberField {
  unit: string;
}
/**
 * Things to put in order.
 */
export interface OrderList {
  items: Choice[];
  ends: OrderEnds;
}
/**
 * What stands above the first place and below the last.
 */
export interface OrderEnds {
  first: string;
  last: string;
}
/**
 * Things, and what may belong to each of them.
 */
export interface MatchLists {
  rows: Choice[];
  choices: Choice[];
}
/**
 * A picture to point at; it is fetched once it is seen.
 */
export interface HotspotPicture {
  picture: string;
  stop: string | null;
  alt: string;
}
