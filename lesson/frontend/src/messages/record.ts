/* Written from lesson.quiz.own_record.protocol by the build; change it there. */

export type RecordRequest = Init | Export | Erase | Leave | Look | Restore;
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
 * Save everything as JSON, with the `settings` that the browser keeps, or the answers as a table.
 */
export interface Export {
  request?: string | null;
  kind: "export";
  form: "json" | "csv";
  settings?: {
    [k: string]: string;
  };
}
/**
 * Erase everything.
 */
export interface Erase {
  request?: string | null;
  kind: "erase";
}
/**
 * Erase everything, and take the learner's name away from those who learn here.
 */
export interface Leave {
  request?: string | null;
  kind: "leave";
}
/**
 * What would this saved record, the `text` of a file called `name`, bring in?
 */
export interface Look {
  request?: string | null;
  kind: "look";
  name: string;
  text: string;
}
/**
 * Bring in the saved record that was looked at last.
 */
export interface Restore {
  request?: string | null;
  kind: "restore";
}
/**
 * The record as it is, in sentences; `said` and `trouble` are what came of a request.
 *
 * `leave` asks whether a name shall go with all that belongs to it; "" where one person learns alone.
 * `file` is where it lies on disk, or an empty string. `coming` says what the saved record that was
 * looked at would bring in; "" where none waits. `settings` are what the browser is to keep now.
 */
export interface State {
  kind: "state";
  where: string;
  file: string;
  holds: string;
  sure: string;
  leave: string;
  coming: string;
  settings: {
    [k: string]: string;
  };
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
