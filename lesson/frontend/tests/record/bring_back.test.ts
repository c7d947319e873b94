import { beforeEach, expect, test, vi } from "vitest";
import type { State } from "../../src/messages/record.ts";
import { render } from "../../src/record/record_widget.ts";
import { bringBackSettings, savedSettings } from "../../src/record/settings_in_record.ts";
import { FakeModel } from "../kernel/fake_model.ts";

const STATE: State = {
  kind: "state",
  where: "Here.",
  file: "",
  holds: "It holds no answers and no diary days.",
  leave: "",
  sure: "Sure?",
  coming: "",
  settings: {},
  said: "",
  trouble: "",
};
const WOULD_COME = "It would bring in 2 answers and 1 diary day. What is here stays.";

let fake: FakeModel;
let root: HTMLElement;

beforeEach(() => {
  fake = new FakeModel();
  Object.assign(fake, { get: () => "" });
  root = document.createElement("div");
  document.body.replaceChildren(root);
  // the rest of what anywidget hands over is not used
  render({ model: fake.model, el: root } as unknown as Parameters<typeof render>[0]);
  fake.say(STATE);
  fake.end("done");
});

function sent(kind: string): object[] {
  return fake.sent.map(({ content }) => content).filter((one) => one.kind === kind);
}

function one<Found extends Element>(selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

function press(words: string): void {
  const buttons = [...root.querySelectorAll("button")];
  const found = buttons.find((each) => each.textContent === words);
  if (!found) throw new Error(`no button ${words}`);
  found.click();
}

function choose(file: File): void {
  const input = one<HTMLInputElement>("input[type=file]");
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  input.dispatchEvent(new Event("change"));
}

async function lookedAt(file: File): Promise<void> {
  choose(file);
  await vi.waitFor(() => expect(sent("look")).toHaveLength(1));
  fake.say({ ...STATE, coming: WOULD_COME });
  fake.end("done");
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Bring it in"));
}

test("what a file would bring is told before anything comes in", async () => {
  await lookedAt(new File(['{"format": 2}'], "my_record.json"));
  expect(sent("look")).toMatchObject([{ name: "my_record.json", text: '{"format": 2}' }]);
  expect(one(".lesson-record-coming").textContent).toContain(WOULD_COME);
  expect(sent("restore")).toEqual([]);
  press("Bring it in");
  expect(one<HTMLElement>(".lesson-record-coming").hidden).toBe(true);
  expect(sent("restore")).toHaveLength(1);
  fake.say({ ...STATE, said: "Brought back: 2 answers and 1 diary day." });
  fake.end("done");
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain("Brought back"));
});

test("whoever would rather not has lost nothing, and the keys stay at the field", async () => {
  await lookedAt(new File(["{}"], "my_record.json"));
  press("Not now");
  expect(one<HTMLElement>(".lesson-record-coming").hidden).toBe(true);
  expect(document.activeElement).toBe(one("input[type=file]"));
  expect(sent("restore")).toEqual([]);
});

test("a file that the kernel refuses is told where the keys are", async () => {
  choose(new File(["dear diary"], "words.json"));
  await vi.waitFor(() => expect(sent("look")).toHaveLength(1));
  fake.say({ ...STATE, trouble: "words.json cannot be read as a saved record." });
  fake.end("done");
  await vi.waitFor(() => expect(document.activeElement).toBe(one(".lesson-record-trouble")));
  expect(one<HTMLElement>(".lesson-record-coming").hidden).toBe(true);
});

test("what is no text, or too long, is refused without asking the kernel", async () => {
  choose(new File([new Uint8Array([0xff, 0xfe, 0x00])], "picture.json"));
  const alert = one(".lesson-record-trouble");
  await vi.waitFor(() => expect(alert.textContent).toContain("picture.json cannot be read"));
  const long = new File(["{}"], "long.json");
  Object.defineProperty(long, "size", { value: 9_000_000 });
  choose(long);
  await vi.waitFor(() => expect(alert.textContent).toContain("long.json is too long"));
  expect(sent("look")).toEqual([]);
});

test("how pages look goes along with a record and comes back, and nothing else of the browser", () => {
  localStorage.setItem("lesson-theme", "dark");
  localStorage.setItem("lesson-left", "1a2b");
  expect(savedSettings()).toEqual({ "lesson-theme": "dark" });
  press("Save everything, to open here again");
  expect(sent("export")).toMatchObject([{ form: "json", settings: { "lesson-theme": "dark" } }]);
  bringBackSettings({ "lesson-theme": "light", "lesson-left": "ffff", other: "x" });
  expect(localStorage.getItem("lesson-theme")).toBe("light");
  expect(localStorage.getItem("lesson-left")).toBe("1a2b");
  expect(localStorage.getItem("other")).toBeNull();
  localStorage.clear();
});
