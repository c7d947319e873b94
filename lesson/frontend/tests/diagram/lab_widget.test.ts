import { beforeEach, expect, test, vi } from "vitest";
import { render } from "../../src/diagram/lab_widget.ts";
import { LOST_WORDS } from "../../src/kernel/kernel_widget.ts";
import type { LabTraits } from "../../src/messages/diagram.ts";
import { FakeSignal } from "../kernel/fake_model.ts";
import { LAB } from "./payloads.ts";

const START = "Run this page.";

/** Stands in for anywidget's model of a lab, and for JupyterLab's session behind it. */
class LabModel {
  traits: LabTraits = {
    start: START,
    style_sheet: ".sl-diagram { color: red; }",
    scene: LAB,
    values: { hip: 0, knee: 0 },
    change: { description: "The leg is raised 0°." },
    picked: "",
  };
  saved: Record<string, unknown>[] = [];
  sent: Record<string, unknown>[] = [];
  alive = true;
  private changed: Record<string, unknown> = {};
  private listeners = new Map<string, Set<(...given: unknown[]) => void>>();
  private session = { statusChanged: new FakeSignal(), connectionStatusChanged: new FakeSignal() };
  widget_manager = { context: { sessionContext: this.session } };

  get = (name: keyof LabTraits): unknown => this.traits[name];
  set = (name: keyof LabTraits, value: unknown): void => {
    this.changed[name] = value;
    Object.assign(this.traits, { [name]: value });
    this.tell(`change:${name}`);
  };
  save_changes = (): void => {
    this.saved.push(this.changed);
    this.changed = {};
  };
  on = (name: string, act: () => void): void => {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(act));
  };
  off = (name: string, act: () => void): void => {
    this.listeners.get(name)?.delete(act);
  };
  send = (content: Record<string, unknown>, callbacks: Callbacks): void => {
    this.sent.push(content);
    if (this.alive) this.tell("msg:custom", { kind: "done", request: content.request }, []);
    callbacks.iopub.status({ content: { execution_state: "idle" } });
  };
  /** The kernel sets a trait. */
  answer(name: keyof LabTraits, value: unknown): void {
    Object.assign(this.traits, { [name]: value });
    this.tell(`change:${name}`);
  }
  tell(name: string, ...given: unknown[]): void {
    for (const act of this.listeners.get(name) ?? []) act(...given);
  }
  status(now: string): void {
    this.session.statusChanged.emit(now);
  }
  connection(now: string): void {
    this.session.connectionStatusChanged.emit(now);
  }
  get listening(): number {
    const session = Object.values(this.session).map((signal) => signal.slots.size);
    const model = [...this.listeners.values()].map((some) => some.size);
    return [...session, ...model].reduce((sum, size) => sum + size, 0);
  }
}

interface Callbacks {
  iopub: { status(message: unknown): void };
}

let model: LabModel;
let el: HTMLElement;
let close: () => void;

beforeEach(() => {
  document.body.innerHTML = "<div></div>";
  el = document.querySelector("div") ?? document.body;
  model = new LabModel();
  // what a lab uses of its model is all there
  close = render({ model, el } as unknown as Parameters<typeof render>[0]);
});

const part = (selector: string): HTMLElement => {
  const found = el.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(selector);
  return found;
};
const note = () => (part(".sl-note").hidden ? null : part(".sl-note").textContent);

function turn(at: number): void {
  const slider = el.querySelector<HTMLInputElement>(".sl-dials input");
  if (!slider) throw new Error("no slider");
  slider.value = String(at);
  slider.dispatchEvent(new Event("input"));
}

test("a lab stands straight in its output: nothing is wrapped around the picture", () => {
  expect([...el.children].map((child) => child.className)).toEqual(["sl-diagram"]);
  expect(part(".sl-answer + .sl-picture")).toBeTruthy();
});

test("a turn is sent as all values, and the answer is shown, written and said", () => {
  turn(30);
  expect(model.saved).toEqual([{ values: { hip: 30, knee: 0 } }]);
  expect(part(".sl-numeric output").textContent).toBe("30°");
  model.answer("change", { description: "The leg is raised 30°.", words: { angle: "30°" } });
  expect(part(".sl-answer").textContent).toBe("The leg is raised 30°.");
  expect(part("[aria-live]").textContent).toBe("The leg is raised 30°.");
  expect(part("[data-words='angle']").textContent).toBe("30°");
});

test("a preset moves the sliders", () => {
  part(".sl-presets button").click();
  expect(model.saved).toEqual([{ values: { hip: 90, knee: 0 } }]);
  expect(el.querySelector("input")?.value).toBe("90");
});

test("a pick is sent, and an empty one when a structure is let go", () => {
  for (const _ of [1, 2])
    part("[data-id='femur']").dispatchEvent(new MouseEvent("click", { bubbles: true }));
  expect(model.saved).toEqual([{ picked: "femur" }, { picked: "" }]);
});

test("a fault in computing is shown with its details until a slider is moved again", () => {
  const fault = { kind: "fault", request: null, words: "A fault.", details: "Traceback …" };
  expect(part("[role='alert']").hidden).toBe(true);
  model.tell("msg:custom", fault, []);
  expect(part("[role='alert']").hidden).toBe(false);
  expect(part("[role='alert'] > p").textContent).toBe("A fault.");
  expect(part("[role='alert'] pre").textContent).toBe("Traceback …");
  turn(1);
  expect(part("[role='alert']").hidden).toBe(true);
});

test.each(["restarting", "autorestarting", "terminating", "dead"])(
  "a kernel that is %s is told by how to start",
  (status) => {
    expect(note()).toBeNull();
    model.status(status);
    expect(note()).toBe(START);
  },
);

test("a restart stays one, though its connection goes and comes", async () => {
  model.status("restarting");
  model.connection("connecting");
  model.connection("connected");
  await Promise.resolve();
  expect(note()).toBe(START);
  expect(model.sent).toEqual([]);
});

test("a server that is gone is told, and once it is back the kernel is asked how things stand", async () => {
  model.connection("connecting");
  expect(note()).toBe(LOST_WORDS.server);
  turn(30);
  model.connection("connected");
  expect(model.sent).toMatchObject([{ kind: "init", values: { hip: 30, knee: 0 } }]);
  await vi.waitFor(() => expect(note()).toBeNull());
});

test("an answer that comes while the server was thought gone shows that it is there", () => {
  model.connection("connecting");
  model.answer("change", { description: "The leg is raised 1°." });
  expect(note()).toBeNull();
});

test("a server that comes back with another kernel asks to start", async () => {
  model.alive = false;
  model.connection("connecting");
  model.connection("connected");
  await vi.waitFor(() => expect(note()).toBe(START));
});

test("what is taken away no longer listens", () => {
  expect(model.listening).toBeGreaterThan(0);
  close();
  expect(model.listening).toBe(0);
});
