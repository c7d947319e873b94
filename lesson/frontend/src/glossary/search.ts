/** Which words of the glossary fit what is looked for. */
import type { GlossaryTerm } from "../messages/glossary.ts";

/** Letters alone, so that "Lasegue" finds "Lasègue" and small finds large. */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** All of a term that may be looked for. */
export function searchText(term: GlossaryTerm): string {
  const parts = [term.plain, term.medical, term.definition, ...term.forms, ...term.code];
  return withoutMarks(parts.join(" "));
}

/** Whether a text holds every part of what is looked for, in any order. */
export function fits(text: string, query: string): boolean {
  const parts = withoutMarks(query).split(/\s+/).filter(Boolean);
  return parts.every((part) => text.includes(part));
}
