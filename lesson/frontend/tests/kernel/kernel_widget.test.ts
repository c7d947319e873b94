import { beforeEach, expect, test } from "vitest";
import { element } from "../../src/dom/element.ts";
import { type KernelWidget, mountKernelWidget } from "../../src/kernel/kernel_widget.ts";
import { FakeModel } from "./fake_model.ts";

type Ask = { kind: "init" | "ask" };
type Reply = { kind: "state" };

let fake: FakeModel;
let host: HTMLElement;
let widget: KernelWidget<Ask>;
let field: HTMLInputElement;
let close: () => void;

beforeEach(() => {
  fake = new FakeModel();
  host = element("div");
  document.body.replaceChildren(host);
  close = mountKernelWidget<Ask, Reply>({
    model: fake.model,
    el: host,
    className: "lesson-test",
    init: () => ({ kind: "init" }),
    build(made) {
      widget = made;
      field = element("input", { type: "text" });
      made.root.append(field);
      return {
        onReply() {},
        setConnected(connected) {
          field.disabled = !connected;
        },
      };
    },
  });
});

const seen = (className: string) => {
  const found = host.querySelector<HTMLElement>(`.${className}`);
  return found?.hidden === false ? (found.textContent ?? "") : "";
};

test("it greets the kernel, and until that answers it says how to start", () => {
  expect(fake.sent.map(({ content }) => content.kind)).toEqual(["init"]);
  expect([seen("lesson-start"), field.disabled]).toEqual(["the start words", true]);
  fake.say({ kind: "state" });
  expect([seen("lesson-start"), field.disabled]).toEqual(["", false]);
});

test("a kernel that is lost is told, and what was typed stays", () => {
  fake.say({ kind: "state" });
  field.value = "my words";
  fake.status.emit("restarting");
  expect(seen("lesson-lost")).toMatch("has lost its connection");
  expect(seen("lesson-start")).toBe("the start words");
  expect([field.value, field.disabled]).toEqual(["my words", true]);
});

test("a server that is lost is told as that, and it goes on when the server is back", async () => {
  fake.say({ kind: "state" });
  fake.end("done");
  await Promise.resolve();
  fake.connection.emit("connecting");
  expect(seen("lesson-lost")).toMatch("cannot be reached");
  expect(seen("lesson-start")).toBe("");
  fake.connection.emit("connected");
  expect(fake.sent.map(({ content }) => content.kind)).toEqual(["init", "init"]);
  fake.say({ kind: "state" });
  expect([seen("lesson-lost"), field.disabled]).toEqual(["", false]);
});

test("the keys are never nowhere: a control that is shut off gives them to the words", () => {
  fake.say({ kind: "state" });
  field.focus();
  fake.status.emit("dead");
  expect(document.activeElement).toBe(host.querySelector(".lesson-start"));
});

test("where the server is lost there is nothing to start: the keys go to what says so", () => {
  fake.say({ kind: "state" });
  field.focus();
  fake.connection.emit("disconnected");
  expect(document.activeElement).toBe(host.querySelector(".lesson-lost"));
  fake.connection.emit("connected");
  fake.say({ kind: "state" });
  expect(document.activeElement).toBe(field);
});

test("what is lost is said in the form that the hand is in, right below it", () => {
  fake.say({ kind: "state" });
  const form = element("form", {}, element("p", {}, "Question"), element("div", {}, field));
  widget.root.append(form);
  field.focus();
  fake.connection.emit("disconnected");
  expect(field.parentElement?.nextElementSibling).toBe(host.querySelector(".lesson-lost"));
  fake.connection.emit("connected");
  fake.say({ kind: "state" });
  expect(form.querySelector(".lesson-lost")).toBeNull();
});

test("a restart is one loss, and leaves the keys where they can be used", () => {
  fake.say({ kind: "state" });
  field.focus();
  fake.status.emit("restarting");
  for (const status of ["connecting", "connected"]) fake.connection.emit(status);
  expect(seen("lesson-lost")).toMatch("has lost its connection");
  expect(document.activeElement).toBe(host.querySelector(".lesson-start"));
});

test("a kernel that answers a greeting with a fault is there all the same", async () => {
  fake.say({ kind: "state" });
  fake.end("done");
  await Promise.resolve();
  fake.connection.emit("connecting");
  fake.connection.emit("connected");
  fake.end("fault", { words: "A fault.", details: "d" });
  await Promise.resolve();
  await Promise.resolve();
  expect([seen("lesson-lost"), field.disabled]).toEqual(["", false]);
});

test("a fault is told in a sentence, with its details folded, until the same is tried again", () => {
  fake.say({ kind: "state" });
  void widget.request({ kind: "ask" });
  fake.end("fault", { words: "A fault inside the lesson.", details: "Traceback" });
  expect(seen("lesson-fault")).toMatch("A fault inside the lesson.");
  expect(host.querySelector<HTMLDetailsElement>(".lesson-fault details")?.open).toBe(false);
  expect(host.querySelector(".lesson-fault pre")?.textContent).toBe("Traceback");
  expect(field.disabled).toBe(false);
  void widget.request({ kind: "init" });
  expect(seen("lesson-fault")).not.toBe("");
  void widget.request({ kind: "ask" });
  expect(seen("lesson-fault")).toBe("");
});

test("what is refused is told without details", () => {
  void widget.request({ kind: "ask" });
  fake.end("refused", { words: "Minutes: expected 5 to 40." });
  expect(seen("lesson-fault")).toBe("Minutes: expected 5 to 40.");
});

test("a widget that is taken away listens no more", () => {
  close();
  expect(fake.listeners.size).toBe(0);
});

test("where nothing is kept it says so, in the kernel's words, as long as it stands", () => {
  expect(seen("lesson-not-kept")).toBe("the not_kept words");
  fake.say({ kind: "state" });
  expect(seen("lesson-not-kept")).toBe("the not_kept words");
});

test("what sends says that it cannot and why, stays to be read, and sends nothing", () => {
  const sent: string[] = [];
  const form = element(
    "form",
    {},
    element("button", { type: "submit" }, "Save"),
    element("button", { type: "button", "data-sends": true }, "Delete"),
  );
  const [save, remove] = [...form.querySelectorAll("button")];
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sent.push("saved");
  });
  remove?.addEventListener("click", () => sent.push("deleted"));
  widget.root.append(form);
  let told = 0;
  host.addEventListener("lesson-lost", () => {
    told += 1;
  });
  const press = () => {
    form.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
    remove?.click();
  };
  fake.say({ kind: "state" });
  press();
  expect(sent.splice(0)).toEqual(["saved", "deleted"]);
  fake.status.emit("restarting");
  for (const one of [save, remove]) {
    expect(one?.getAttribute("aria-disabled")).toBe("true");
    const why = document.getElementById(one?.getAttribute("aria-describedby") ?? "");
    expect(why?.textContent).toMatch("nothing can be sent or saved");
  }
  expect(told).toBe(1);
  press();
  expect([sent, told]).toEqual([[], 3]);
  fake.say({ kind: "state" });
  expect(save?.hasAttribute("aria-disabled") || save?.hasAttribute("aria-describedby")).toBe(false);
  press();
  expect(sent).toEqual(["saved", "deleted"]);
});
