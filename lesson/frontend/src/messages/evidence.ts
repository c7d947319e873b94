/* Written from lesson.evidence.payload by the build; change it there. */

/**
 * lesson.evidence.payload
 */
export interface EvidenceTypes {
  ChipPayload: ChipPayload;
}
/**
 * The claims by number and the sources by key that a list holds.
 */
export interface ChipPayload {
  claims: {
    [k: string]: ClaimCard;
  };
  sources: {
    [k: string]: SourceLine;
  };
}
/**
 * A claim with its grade; `style` is what the style sheet knows the grade by.
 */
export interface ClaimCard {
  claim: string;
  grade: string;
  shape: string;
  style: string;
  kernel: string;
  why: string;
  sources: string[];
}
/**
 * A source as it is listed; without a link it is empty.
 */
export interface SourceLine {
  citation: string;
  link: string;
  checked: string;
}
