/* Written from lesson.routine.diary.protocol by the build; change it there. */

export type DiaryRequest = Init | Write | Delete | PutBack | Erase | Export;
export type DiaryReply = State | File;

/**
 * lesson.routine.diary.protocol
 */
export interface DiaryTypes {
  DiaryRequest: DiaryRequest;
  DiaryReply: DiaryReply;
  DiaryWords: DiaryWords;
}
/**
 * What does the diary hold?
 */
export interface Init {
  request?: string | null;
  kind: "init";
  day?: string;
}
/**
 * Write an entry, or correct the one that has its id; `form.entry_from_form` says what it may hold.
 */
export interface Write {
  request?: string | null;
  kind: "write";
  day?: string;
  entry: unknown;
}
/**
 * Take an entry out.
 */
export interface Delete {
  request?: string | null;
  kind: "delete";
  day?: string;
  id: string;
}
/**
 * Write an entry that was taken out as it stood before.
 */
export interface PutBack {
  request?: string | null;
  kind: "put_back";
  day?: string;
  id: string;
}
/**
 * Take all entries out.
 */
export interface Erase {
  request?: string | null;
  kind: "erase";
  day?: string;
}
/**
 * Save the entries as a table.
 */
export interface Export {
  request?: string | null;
  kind: "export";
  day?: string;
}
/**
 * The diary as it is. `picture` is a PNG in base64, "" without entries.
 *
 * `empty` says that there is no entry, not even one that cannot be read; `blank` that there is
 * nothing to erase; `left_out` are the ids of entries whose day cannot be right, which are in no
 * picture and no count; `activity` is what was written of last.
 */
export interface State {
  kind: "state";
  trouble: string;
  said: Remark[];
  empty: boolean;
  blank: boolean;
  entries: DiaryEntry[];
  left_out: string[];
  activity: string;
  picture: string;
  description: string;
}
/**
 * A sentence for the learner; a `grave` one is told at once, and looks it.
 */
export interface Remark {
  words: string;
  grave: boolean;
}
/**
 * An entry as the page knows it; scores from 0 to 10, None where nothing was given.
 */
export interface DiaryEntry {
  id: string;
  day: string;
  session: boolean;
  minutes: number | null;
  worst: number | null;
  leg_before: number | null;
  leg_after: number | null;
  back_before: number | null;
  back_after: number | null;
  activity: string;
  activity_score: number | null;
  note: string;
  red_flag: boolean;
  outcome: string | null;
  minded: string | null;
}
/**
 * A file for the browser to save; its content is the message's buffer.
 */
export interface File {
  kind: "file";
  name: string;
  mime: string;
}
/**
 * What the form says, and how much it takes.
 */
export interface DiaryWords {
  red_flag: string;
  empty: string;
  longest_activity: number;
  longest_note: number;
  earliest_day: string;
}
