/** Which notebooks are pages of the lesson, as the server says, and where each is read. */
import type { ServerConnection } from "@jupyterlab/services";
import type { ServicesPackage } from "./application.ts";

/** The reader's addresses, by the pages' paths below the server's root. */
export class LessonPages {
  private readonly addresses: Record<string, string>;

  constructor(addresses: Record<string, string>) {
    this.addresses = addresses;
  }

  /** Where a notebook is read, or null if it is no page of the lesson. */
  reader(path: string): string | null {
    const below = path.replace(/^[^/:]+:/, ""); // a drive, such as the one of notebooks edited together
    return Object.hasOwn(this.addresses, below) ? (this.addresses[below] ?? null) : null;
  }
}

/** Ask the server; one without the lesson has no page of it. */
export async function askForPages(
  { ServerConnection }: ServicesPackage,
  settings: ServerConnection.ISettings,
): Promise<LessonPages> {
  const url = new URL("lesson/api/pages", settings.baseUrl).href;
  const answer = await ServerConnection.makeRequest(url, {}, settings);
  if (!answer.ok) throw new Error(`The server does not tell the lesson's pages: ${answer.status}.`);
  return new LessonPages((await answer.json()) as Record<string, string>);
}

/** The path of the notebook that an address of JupyterLab or Notebook names, or null. */
export function notebookAt(address: string, base: string): string | null {
  const pathname = new URL(address).pathname;
  const start = new URL(base).pathname;
  if (!pathname.startsWith(start)) return null;
  const below = pathname.slice(start.length);
  const found =
    /^(?:lab|doc)(?:\/workspaces\/[^/]+)?\/tree\/(.+)$/.exec(below) ??
    /^notebooks\/(.+)$/.exec(below);
  return found?.[1] === undefined ? null : decodeURIComponent(found[1]);
}
