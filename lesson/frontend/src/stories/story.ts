/** A story: people to choose from, a step at a time, and at the end all of them compared. */
import { button, element, uniqueId } from "../dom/element.ts";
import { useStyle } from "../dom/style.ts";
import type { Person, StoryPayload } from "../messages/story.ts";
import { citedWords, sourceDetails } from "./citations.ts";
import { comparisonView } from "./comparison.ts";
import { type Scene, Stage } from "./stage.ts";
import { type Progress, stepView, storyButton } from "./step.ts";

export function showStory(host: HTMLElement, story: StoryPayload, style: string): void {
  useStyle("ls-style", style);
  const progressOf = progressBy(story.people);
  const finished = (person: Person): boolean => progressOf(person).finished;
  const stage = new Stage();
  const status = element("p", { class: "ls-aloud", role: "status", "aria-live": "polite" });
  const cards = story.people.map((person) => personCard(person, () => visit(person)));
  const compare = storyButton(story.compare, showComparison);
  const scenes = new Map(story.people.map((person) => [person, scenesOf(person)]));
  const comparison = stage.add(
    () => comparisonView(story, finished, visit),
    () => announceComparison(),
  );

  function scenesOf(person: Person): Scene[] {
    return person.steps.map((_, step) =>
      stage.add(
        () => drawStep(person, step),
        () => {
          progressOf(person).step = step;
          announceStep(person);
        },
      ),
    );
  }

  function visit(person: Person): void {
    announceStep(person);
    show(person, "h4");
  }

  /** Note, and say, that a person's step is shown. */
  function announceStep(person: Person): void {
    const progress = progressOf(person);
    progress.begun = true;
    progress.finished ||= progress.step === person.steps.length - 1;
    markCards(person);
    status.textContent = `${person.name}, step ${progress.step + 1} of ${person.steps.length}`;
  }

  function show(person: Person, focused: string): void {
    scenes.get(person)?.[progressOf(person).step]?.show();
    focusOn(focused);
  }

  function drawStep(person: Person, step: number): HTMLElement {
    const progress = progressOf(person);
    const goTo = (to: number) => () => {
      progress.step = to;
      visit(person);
    };
    const next = story.people.find((other) => !finished(other) && other !== person);
    return stepView(
      story,
      person,
      { ...progress, step },
      {
        choose(id) {
          progress.chosen[step] = id;
          show(person, ".ls-answer");
        },
        on: goTo(step + 1),
        back: goTo(step - 1),
        again() {
          Object.assign(progress, { step: 0, chosen: [] });
          visit(person);
        },
        further: [
          ...(next ? [[`On to ${next.name}`, () => visit(next)] as [string, () => void]] : []),
          [story.compare, showComparison],
        ],
      },
    );
  }

  function showComparison(): void {
    announceComparison();
    comparison.show();
    focusOn("h4");
  }

  function announceComparison(): void {
    markCards(null);
    status.textContent = story.comparison;
  }

  function markCards(current: Person | null): void {
    for (const card of cards) card.mark(progressOf(card.person), card.person === current);
  }

  function focusOn(selector: string): void {
    const scene = stage.root.querySelector<HTMLElement>(":scope > :not([hidden])");
    const found = scene?.querySelector<HTMLElement>(selector);
    found?.focus({ preventScroll: true });
    // as much of the scene as there is room for, and what was come for in any case
    for (const one of [scene, found]) one?.scrollIntoView({ block: "nearest" });
  }

  markCards(null);
  const title = element("h3", { id: uniqueId("story") }, story.title);
  const people = cards.map(({ card }) => element("li", {}, card));
  const warningSources = sourceDetails(story, [story.warning], "Sources of the warning above");
  host.append(
    element(
      "section",
      { class: "lesson-live ls-story", "aria-labelledby": title.id },
      title,
      element("p", { class: "ls-warning", role: "note" }, ...citedWords(story.warning)),
      element("p", {}, story.invented),
      element("nav", { "aria-label": "People" }, element("ul", { class: "ls-people" }, ...people)),
      stage.root,
      status,
      element("div", { class: "ls-foot" }, compare, warningSources),
    ),
  );
}

function progressBy(people: Person[]): (person: Person) => Progress {
  const all = new Map<Person, Progress>();
  for (const person of people)
    all.set(person, { step: 0, chosen: [], begun: false, finished: false });
  return (person) => {
    const progress = all.get(person);
    if (!progress) throw new RangeError(`${person.name} is not in this story.`);
    return progress;
  };
}

/** How far a reader is, in words for a person's card. */
export function progressWords({ steps }: Person, { step, begun, finished }: Progress): string {
  if (finished) return "✓ finished";
  return begun ? `step ${step + 1} of ${steps.length}` : "not begun";
}

function personCard(person: Person, act: () => void) {
  const progressText = element("span", { class: "ls-card-progress" });
  const card = button("", act, { class: "ls-card" });
  card.append(
    element("span", { class: "ls-name" }, `${person.name}, ${person.age}`),
    element("span", {}, person.who),
    progressText,
  );
  const mark = (progress: Progress, current: boolean): void => {
    progressText.textContent = progressWords(person, progress);
    if (current) card.setAttribute("aria-current", "true");
    else card.removeAttribute("aria-current");
  };
  return { person, card, mark };
}
