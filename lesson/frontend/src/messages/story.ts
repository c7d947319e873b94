/* Written from lesson.stories.payload by the build; change it there. */

export type CitedText = (string | number[])[];

/**
 * lesson.stories.payload
 */
export interface StoryTypes {
  StoryPayload: StoryPayload;
  CitedText: CitedText;
}
/**
 * A whole story; `outlines` is the body as path data by view.
 */
export interface StoryPayload {
  title: string;
  invented: string;
  warning: (string | number[])[];
  compare: string;
  comparison: string;
  compared: string;
  columns: string[];
  could_be: string;
  outlines: {
    [k: string]: string;
  };
  people: Person[];
  sources: StorySource[];
}
/**
 * A person with their steps; `row` is theirs in the table that compares all.
 */
export interface Person {
  id: string;
  name: string;
  age: number;
  who: string;
  urgent: boolean;
  figure: Figure;
  steps: Step[];
  could_be: (string | number[])[];
  row: string[];
}
/**
 * A person's figure: in words, and the areas that are painted.
 */
export interface Figure {
  words: string;
  areas: Area[];
}
/**
 * Where it hurts: path data in millimetres, seen in a view; `kind` is how it feels.
 */
export interface Area {
  view: string;
  kind: string;
  path: string;
}
/**
 * A step of a person's story; one that asks nothing has no choices.
 */
export interface Step {
  title: string;
  told: (string | number[])[][];
  ask: string;
  choices: Choice[];
}
/**
 * One of the answers to a step's question; `fits` says how well, `answer` is what is replied.
 */
export interface Choice {
  id: string;
  text: string;
  fits: "well" | "partly" | "not";
  answer: (string | number[])[];
}
/**
 * A source as it is listed; without a link it is empty.
 */
export interface StorySource {
  citation: string;
  doi: string;
  link: string;
  checked: string;
}
