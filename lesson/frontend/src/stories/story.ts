/** A story: people to choose from, a step at a time, and at the end all of them compared. */
import { button, element, uniqueId } from "../dom/element.ts";
import { useStyle } from "../dom/style.ts";
import type { Person, StoryPayload } from "../messages/story.ts";
import { citedWords, sourceDetails } from "./citations.ts";
import { comparisonView } from "./comparison.ts";
import { type Progress, stepView, storyButton } from "./step.ts";

export function showStory(host: HTMLElement, story: StoryPayload, style: string): void {
  useStyle("ls-style", style);
  const progressOf = progressBy(story.people);
  const finished = (person: Person): boolean => progressOf(person).finished;
  const stage = element("div", { class: "ls-stage" });
  const status = element("p", { class: "ls-aloud", role: "status", "aria-live": "polite" });
  const cards = story.people.map((person) => personCard(person, () => visit(person)));
  const compare = storyButton(story.compare, showComparison);

  function markCards(current: Person | null): void {
    for (const card of cards) card.mark(progressOf(card.person), card.person === current);
  }

  function visit(person: Person): void {
    const progress = progressOf(person);
    progress.begun = true;
    progress.finished ||= progress.step === person.steps.length - 1;
    draw(person, "h4");
    status.textContent = `${person.name}, step ${progress.step + 1} of ${person.steps.length}`;
  }

  function draw(person: Person, focused: string): void {
    const progress = progressOf(person);
    const goTo = (step: number) => () => {
      progress.step = step;
      visit(person);
    };
    const next = story.people.find((other) => !finished(other) && other !== person);
    const view = stepView(story, person, progress, {
      choose(id) {
        progress.chosen[progress.step] = id;
        draw(person, ".ls-answer");
      },
      on: goTo(progress.step + 1),
      back: goTo(progress.step - 1),
      again() {
        Object.assign(progress, { step: 0, chosen: [] });
        visit(person);
      },
      further: [
        ...(next ? [[`On to ${next.name}`, () => visit(next)] as [string, () => void]] : []),
        [story.compare, showComparison],
      ],
    });
    stage.replaceChildren(view);
    markCards(person);
    focusOn(focused);
  }

  function showComparison(): void {
    stage.replaceChildren(comparisonView(story, finished, visit));
    markCards(null);
    status.textContent = story.comparison;
    focusOn("h4");
  }

  function focusOn(selector: string): void {
    const found = stage.querySelector<HTMLElement>(selector);
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: "nearest" });
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
      stage,
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
