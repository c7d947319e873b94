/** What an answer is given with: each type of question has an input of its own. */
import type {
  ClientView,
  GivenAnswer,
  Picture,
  QuestionState,
  QuizTraits,
} from "../messages/quiz.ts";
import { choiceInput } from "./choice_input.ts";
import { hotspotInput } from "./hotspot_input.ts";
import { matchInput } from "./match_input.ts";
import { numberInput } from "./number_input.ts";
import { orderInput } from "./order_input.ts";
import type { FetchPicture } from "./picture_loader.ts";
import { sliderInput } from "./slider_input.ts";

export interface QuestionInput {
  /** Null for a question that is only looked back on. */
  readonly box: HTMLElement | null;
  /** What is chosen now, as plain values; null where the input is untouched. */
  value(): GivenAnswer;
  /** Show an answer that was given before; none leaves the input as it is. */
  set(answer: GivenAnswer): void;
  /** The learner's own order of what there is to choose from. */
  setOrder?(ids: string[]): void;
  /** How the question stands: what was right is marked as right. */
  update?(state: QuestionState): void;
  /** It is seen and the kernel can be asked: bring what is still missing. */
  load?(): void;
  onPicture?(picture: Picture): void;
}

export function questionInput(
  question: ClientView,
  purpose: QuizTraits["purpose"],
  fetchPicture: FetchPicture,
): QuestionInput {
  const { stem, options, ticks, slider, number, sort, match, place } = question;
  const mine = purpose === "predict" || purpose === "recall" ? "Your prediction" : "Your answer";
  if (options) return choiceInput(options, false, mine);
  if (ticks) return choiceInput(ticks, true, mine);
  if (slider) return sliderInput(slider, stem);
  if (number) return numberInput(number, stem);
  if (sort) return orderInput(sort);
  if (match) return matchInput(match);
  if (place) return hotspotInput(place, fetchPicture);
  return { box: null, value: () => null, set: () => undefined };
}
