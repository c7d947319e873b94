/* Written from lesson.vocabulary.payload by the build; change it there. */

/**
 * lesson.vocabulary.payload
 */
export interface GlossaryTypes {
  GlossaryPayload: GlossaryPayload;
}
/**
 * The glossary; `kinds` names groups of words by their key.
 */
export interface GlossaryPayload {
  caption: string;
  heads: string[];
  kinds: {
    [k: string]: string;
  };
  terms: GlossaryTerm[];
}
/**
 * A word: plain, medical, what it is; further forms, and its names in the data and the code.
 */
export interface GlossaryTerm {
  plain: string;
  medical: string;
  kind: string;
  definition: string;
  page: string;
  code: string[];
  forms: string[];
}
