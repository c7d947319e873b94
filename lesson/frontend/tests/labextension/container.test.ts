import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Application, NotebookPanel } from "../../src/labextension/application.ts";
import { container } from "../../src/labextension/container.ts";
import { type SharedPackages, sharedPackage } from "../../src/labextension/shared_packages.ts";

const PAGES = { "notebooks/01.ipynb": "/lesson/read/01" };
const TOKENS = { tracker: { name: "tracker" }, palette: { name: "palette" } };

function offer(value: unknown, more: object = {}) {
  return { get: async () => () => value, ...more };
}

function shared(makeRequest: () => Promise<object>): SharedPackages {
  class ToolbarButton {
    readonly given: object;
    constructor(given: object) {
      this.given = given;
    }
  }
  return {
    "@jupyterlab/services": { "7.0.0": offer({ ServerConnection: { makeRequest } }) },
    "@jupyterlab/apputils": { "4.0.0": offer({ ICommandPalette: TOKENS.palette, ToolbarButton }) },
    "@jupyterlab/notebook": { "4.0.0": offer({ INotebookTracker: TOKENS.tracker }) },
  };
}

function panelOf(path: string) {
  return {
    context: { path },
    toolbar: { insertBefore: vi.fn(() => false), addItem: vi.fn(() => true) },
  } as unknown as NotebookPanel;
}

/** An application with these notebooks open, in which the extension has been activated. */
async function activated(answer: object, open: NotebookPanel[] = [], offersTokens = true) {
  const remote = container();
  const makeRequest = vi.fn(async () => answer);
  remote.init(shared(makeRequest));
  const plugin = (await remote.get("./extension"))().default;
  const commands = new Map<string, { execute(): void }>();
  const addWidgetExtension = vi.fn();
  const app = {
    commands: { addCommand: (id: string, given: { execute(): void }) => commands.set(id, given) },
    restored: Promise.resolve(),
    serviceManager: { serverSettings: { baseUrl: `${location.origin}/` } },
    docRegistry: { addWidgetExtension },
  } as unknown as Application;
  const tracker = { widgetAdded: { connect: vi.fn() }, forEach: open.forEach.bind(open) };
  const palette = { addItem: vi.fn() };
  const given = plugin.optional.map((token) => {
    if (!offersTokens) return null;
    return token === (TOKENS.tracker as unknown) ? tracker : palette;
  });
  plugin.activate(app, ...given);
  return { plugin, commands, addWidgetExtension, palette, tracker, makeRequest };
}

const told = { ok: true, json: async () => PAGES };

beforeEach(() => localStorage.clear());

describe("the container", () => {
  it("hands over one plugin, and no other module", async () => {
    const { plugin } = await activated(told);
    expect(plugin.optional).toEqual([TOKENS.tracker, TOKENS.palette]);
    await expect(container().get("./style")).rejects.toThrow("has no ./style");
  });

  it("asks the server for nothing where an application has nothing to offer, as Voilà", async () => {
    expect((await activated(told)).makeRequest).toHaveBeenCalledOnce();
    const { makeRequest, commands } = await activated(told, [], false);
    expect(makeRequest).not.toHaveBeenCalled();
    expect(commands.size).toBe(0);
  });

  it("offers the lesson in the palette where there is no launcher", async () => {
    const { palette, commands } = await activated(told);
    await vi.waitFor(() => expect(palette.addItem).toHaveBeenCalledOnce());
    expect([...commands.keys()]).toEqual(["sciatic-nerve-lesson:open"]);
  });

  it("puts the button on pages of the lesson alone, those that are open already too", async () => {
    localStorage.setItem("lesson-workbench", "yes");
    const [page, other] = [panelOf("notebooks/01.ipynb"), panelOf("own.ipynb")];
    const { addWidgetExtension } = await activated(told, [page, other]);
    await vi.waitFor(() => expect(addWidgetExtension).toHaveBeenCalledOnce());
    expect(page.toolbar.addItem).toHaveBeenCalledOnce();
    expect(other.toolbar.addItem).not.toHaveBeenCalled();
  });

  it("leaves JupyterLab as it is where the server does not know the lesson", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const { addWidgetExtension, palette, commands } = await activated({ ok: false, status: 404 });
    await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
    expect(addWidgetExtension).not.toHaveBeenCalled();
    expect(palette.addItem).not.toHaveBeenCalled();
    expect(commands.size).toBe(0);
  });
});

describe("where a browser keeps nothing for pages", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("works, and leads to the reader as for whoever chose nothing", async () => {
    const refuse = () => {
      throw new DOMException("refused", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
    const { tracker, addWidgetExtension, commands } = await activated(told);
    await vi.waitFor(() => expect(addWidgetExtension).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(tracker.widgetAdded.connect).toHaveBeenCalledOnce());
    const assign = vi.spyOn(location, "assign").mockReturnValue();
    commands.get("sciatic-nerve-lesson:open")?.execute();
    expect(assign).toHaveBeenCalledOnce();
  });
});

describe("sharedPackage", () => {
  it("takes the version that is in use, or else the newest, or none", async () => {
    const versions = { "4.9.0": offer("old"), "4.10.0": offer("new") };
    expect(await sharedPackage({ a: versions }, "a")).toBe("new");
    expect(
      await sharedPackage({ a: { ...versions, "4.1.0": offer("used", { loaded: 1 }) } }, "a"),
    ).toBe("used");
    expect(await sharedPackage({}, "a")).toBeNull();
  });
});
