/* Written from lesson.quiz.own_record.protocol by the build; change it there. */

export type RecordRequest = Init | Export | Erase;
export type RecordReply = State | File;

/**
 * lesson.quiz.own_record.protocol
 */
export interface RecordTypes {
  RecordRequest: RecordRequest;
  RecordReply: RecordReply;
}
/**
 * How much does the record hold?
 */
export interface Init {
  request?: string | null;
  kind: "init";
}
/**
 * Save everything as JSON, or the answers as a table.
 */
export interface Export {
  request?: string | null;
  kind: "export";
  form: "json" | "csv";
}
/**
 * Erase everything.
 */
export interface Erase {
  request?: string | null;
  kind: "erase";
}
/**
 * The record as it is, in sentences; `said` and `trouble` are what came of a request.
 *
 * `file` is where it lies on disk, or an empty string.
 */
export interface State {
  kind: "state";
  where: string;
  file: string;
  holds: string;
  sure: string;
  said: string;
  trouble: string;
}
/**
 * A file for the browser to save; its content is the message's buffer.
 */
export interface File {
  kind: "file";
  name: string;
  mime: string;
}
