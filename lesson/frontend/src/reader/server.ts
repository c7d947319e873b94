/** The Jupyter server behind the reader. */
import { ServerConnection } from "@jupyterlab/services";

export interface KernelModel {
  id: string;
  name: string;
}

/**
 * What came of asking the server: an answer, none as somebody else is learning now, no right to one, a
 * fault of its own, or nothing at all.
 */
export type Asked =
  | { kind: "answer"; kernel: KernelModel }
  | { kind: "somebody else" }
  | { kind: "stranger" }
  | { kind: "failed" }
  | { kind: "gone" };

/** What came of trusting a page: it is noted, it is not the page any more that was shown, or neither. */
export type Trusting = "noted" | "changed" | "failed";

/** What a proxy says of a server that does not answer it. */
const BEHIND_A_PROXY = new Set([502, 503, 504]);

const CONFLICT = 409;

export class LessonServer {
  readonly settings: ServerConnection.ISettings;
  private readonly home: string;
  private readonly person: string;

  /** `person` is whom the page is shown to: the server gives it no kernel of anybody else. */
  constructor(home: string, person: string) {
    this.home = home;
    this.person = person;
    const base = new URL(home.replace(/lesson\/?$/, ""), location.href).href;
    this.settings = ServerConnection.makeSettings({
      baseUrl: base,
      wsUrl: base.replace(/^http/, "ws"),
      token: "",
      appendToken: false,
    });
  }

  /** Ask for the one kernel of all pages. */
  kernel(): Promise<Asked> {
    return this.askForKernel("api/kernel", {});
  }

  /** Ask for another in place of this one, which is ended. */
  replaceKernel(id: string): Promise<Asked> {
    return this.askForKernel("api/kernel/replace", { id });
  }

  private async askForKernel(address: string, body: object): Promise<Asked> {
    try {
      const answer = await this.post(address, { ...body, person: this.person });
      if (answer.status === CONFLICT) return { kind: "somebody else" };
      if (answer.status === 401 || answer.status === 403) return { kind: "stranger" };
      if (BEHIND_A_PROXY.has(answer.status)) return { kind: "gone" };
      if (!answer.ok) return { kind: "failed" };
      return { kind: "answer", kernel: (await answer.json()) as KernelModel };
    } catch (error) {
      if (error instanceof ServerConnection.NetworkError) return { kind: "gone" };
      throw error;
    }
  }

  /** Trust the page that is shown, by its address and its mark. */
  async trust(path: string, mark: string): Promise<Trusting> {
    try {
      const { ok, status } = await this.post("api/trust", { path, mark });
      if (status === CONFLICT) return "changed";
      return ok ? "noted" : "failed";
    } catch (error) {
      if (error instanceof ServerConnection.NetworkError) return "failed";
      throw error;
    }
  }

  private post(address: string, body: object): Promise<Response> {
    const url = new URL(`${this.home}/${address}`, location.href).href;
    const init = { method: "POST", body: JSON.stringify(body) };
    return ServerConnection.makeRequest(url, init, this.settings);
  }
}
