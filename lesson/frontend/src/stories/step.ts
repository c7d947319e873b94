/** One step of a person's story: what is told, what is asked, and the answer to what was chosen. */
import { button, element, uniqueId } from "../dom/element.ts";
import type { Choice, Person, Step, StoryPayload } from "../messages/story.ts";
import { bodyFigure } from "./body_figure.ts";
import { citedWords, sourceDetails } from "./citations.ts";

type Fits = Choice["fits"];

const HEADINGS: Record<Fits, string> = {
  well: "That fits.",
  partly: "There is something in it.",
  not: "A natural thought, and yet no.",
};
const URGENT_HEADINGS: Record<Fits, string> = {
  well: "Yes.",
  partly: "Not quite.",
  not: "No, not with these signs.",
};
const SIGNS: Record<Fits, string> = { well: "✓", partly: "◐", not: "✕" };

/** How far a reader is in a person's story, and what they chose at each step. */
export interface Progress {
  step: number;
  chosen: (string | undefined)[];
  begun: boolean;
  finished: boolean;
}

/** What the buttons of a step do; `further` stands after the last step, the first one as the main. */
export interface StepActions {
  choose(id: string): void;
  on(): void;
  back(): void;
  again(): void;
  further: [words: string, act: () => void][];
}

export function storyButton(
  words: string,
  act: () => void,
  kind: "quiet" | "main" = "quiet",
): HTMLButtonElement {
  return button(words, act, { class: `ls-button ls-${kind}` });
}

/** Draw the step that the reader has come to. */
export function stepView(
  story: StoryPayload,
  person: Person,
  progress: Progress,
  actions: StepActions,
): HTMLElement {
  const step = person.steps[progress.step];
  if (!step) throw new RangeError(`${person.name} has no step ${progress.step + 1}.`);
  const last = progress.step === person.steps.length - 1;
  const chosen = progress.chosen[progress.step];
  const answered = step.choices.find((choice) => choice.id === chosen);
  const heading = element("h4", { tabindex: "-1", id: uniqueId("step") }, step.title);
  const shown = [...step.told, answered?.answer ?? [], last ? person.could_be : []];
  const told = element(
    "div",
    { class: "ls-told" },
    ...step.told.map((paragraph) => element("p", {}, ...citedWords(paragraph))),
    last ? couldBe(story, person) : null,
    step.ask ? choicesView(step, chosen, person.urgent, actions) : null,
    stepButtons(person, progress, answered !== undefined, actions),
    sourceDetails(story, shown, "Sources of this step"),
  );
  return element(
    "section",
    { class: "ls-step", "aria-labelledby": heading.id },
    progressLine(person, progress),
    heading,
    element("div", { class: "ls-body" }, bodyFigure(story, person.figure), told),
  );
}

function progressLine({ name, steps }: Person, progress: Progress): HTMLElement {
  const dots = steps.map((_, place) =>
    element("span", { class: place <= progress.step ? "ls-dot ls-done" : "ls-dot" }),
  );
  return element(
    "p",
    { class: "ls-progress" },
    `${name}, step ${progress.step + 1} of ${steps.length}`,
    element("span", { class: "ls-dots", "aria-hidden": "true" }, ...dots),
  );
}

function couldBe(story: StoryPayload, person: Person): HTMLElement {
  const heading = element("strong", {}, story.could_be);
  return element("p", { class: "ls-could-be" }, heading, " ", ...citedWords(person.could_be));
}

function choicesView(
  step: Step,
  chosen: string | undefined,
  urgent: boolean,
  { choose }: StepActions,
): HTMLElement {
  const choices = step.choices.map(({ id, text }) =>
    button(text, () => choose(id), { class: "ls-choice", "aria-pressed": String(id === chosen) }),
  );
  const answered = step.choices.find((choice) => choice.id === chosen);
  return element(
    "div",
    {},
    element("fieldset", {}, element("legend", {}, step.ask), ...choices),
    answered ? answerTo(answered, urgent) : null,
  );
}

function answerTo({ fits, text, answer }: Choice, urgent: boolean): HTMLElement {
  const heading = (urgent ? URGENT_HEADINGS : HEADINGS)[fits];
  return element(
    "div",
    { class: "ls-answer", "data-fits": fits, tabindex: "-1" },
    element("p", { class: "ls-chosen" }, `You chose: ${text}`),
    element(
      "p",
      { class: "ls-heading" },
      element("span", { "aria-hidden": "true" }, SIGNS[fits]),
      ` ${heading}`,
    ),
    element("p", {}, ...citedWords(answer)),
  );
}

function stepButtons(
  { name, steps }: Person,
  { step }: Progress,
  answered: boolean,
  actions: StepActions,
): HTMLElement {
  const next = steps[step + 1];
  const further = next ? [] : actions.further;
  return element(
    "div",
    { class: "ls-actions" },
    answered && next ? storyButton(`Go on: ${next.title}`, actions.on, "main") : null,
    ...further.map(([words, act], place) => storyButton(words, act, place ? "quiet" : "main")),
    step > 0 ? storyButton("Back", actions.back) : null,
    step > 0 || answered ? storyButton(`Start ${name} again`, actions.again) : null,
  );
}
