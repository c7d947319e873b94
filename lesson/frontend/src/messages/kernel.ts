/* Written from lesson.widgets.protocol by the build; change it there. */

export type KernelReply = Done | Refused | Fault;

/**
 * lesson.widgets.protocol
 */
export interface KernelTypes {
  KernelReply: KernelReply;
  File: File;
}
/**
 * The request was dealt with; what came of it, also a room's own refusal, was said before.
 */
export interface Done {
  kind: "done";
  request: string | null;
}
/**
 * The request cannot be carried out, which its room does not say itself; `words` says why.
 */
export interface Refused {
  kind: "refused";
  request: string | null;
  words: string;
}
/**
 * Something went wrong inside the lesson; `details` is the traceback, for whoever mends it.
 */
export interface Fault {
  kind: "fault";
  request: string | null;
  words: string;
  details: string;
}
/**
 * A file for the browser to save; its content is the message's buffer.
 */
export interface File {
  kind: "file";
  name: string;
  mime: string;
}
