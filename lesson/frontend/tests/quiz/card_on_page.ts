/** A card of questions on a page, with a kernel that says what a test lets it say. */
import { element } from "../../src/dom/element.ts";
import type { ClientView, QuestionState, QuizTraits, Score } from "../../src/messages/quiz.ts";
import { render } from "../../src/quiz/quiz_widget.ts";
import { FakeModel } from "../kernel/fake_model.ts";

export const SCORE: Score = { right: 0, answered: 0, of: 1, right_before: 0, answered_before: 0 };
export const NOTHING_YET: QuestionState = { turn: 0, verdict: "", hints: [] };

export const NUMBER: ClientView = { id: "x.number", stem: "How many?", number: { unit: " cm" } };
export const HOTSPOT: ClientView = {
  id: "x.place",
  stem: "Where?",
  place: { picture: "nerve", stop: null, alt: "A leg" },
};

export interface CardOnPage {
  fake: FakeModel;
  root: HTMLElement;
  /** What was sent of this kind. */
  sent(kind: string): object[];
  /** Let the kernel end every request that waits, in this way. */
  end(outcome: string): Promise<void>;
  say(states: Record<string, QuestionState>): void;
  words(selector: string): string;
  press(name: string): void;
}

export function showCard(questions: ClientView[], more: Partial<QuizTraits> = {}): CardOnPage {
  const traits: Record<string, unknown> = {
    purpose: "ask",
    questions,
    one_by_one: false,
    asks_how_sure: false,
    not_kept: "",
    ...more,
  };
  const fake = new FakeModel();
  Object.assign(fake, { get: (name: string) => traits[name] });
  const root = element("div");
  document.body.replaceChildren(root);
  // the rest of what anywidget hands over is not used
  render({ model: fake.model, el: root } as unknown as Parameters<typeof render>[0]);

  let ended = 0;
  return {
    fake,
    root,
    sent: (kind) => fake.sent.map(({ content }) => content).filter((one) => one.kind === kind),
    async end(kind) {
      for (const { content } of fake.sent.slice(ended))
        fake.say({ kind, request: content.request, words: "Words.", details: "Details." });
      ended = fake.sent.length;
      await settled();
    },
    say(states) {
      const orders = Object.fromEntries(Object.keys(states).map((id) => [id, []]));
      fake.say({ kind: "state", questions: states, orders, notice: "", score: SCORE });
    },
    words(selector) {
      const found = [...root.querySelectorAll<HTMLElement>(selector)].filter((one) => !one.hidden);
      return found.map((one) => one.textContent).join(" ");
    },
    press(name) {
      const buttons = [...root.querySelectorAll("button")];
      const wanted = buttons.find((one) => one.textContent === name && !one.hidden);
      if (!wanted) throw new Error(`there is no button ${name}`);
      wanted.click();
    },
  };
}

/** Whatever waits for a promise that is settled has gone on. */
export async function settled(): Promise<void> {
  for (let step = 0; step < 10; step += 1) await Promise.resolve();
}
