import { beforeEach, expect, test } from "vitest";
import type { Outcome } from "../../src/kernel/connection.ts";
import { type PictureLoader, pictureLoader } from "../../src/quiz/picture_loader.ts";
import { HOTSPOT, NOTHING_YET, settled, showCard } from "./card_on_page.ts";

let asked: { end: (outcome: Outcome) => void; late: () => void }[];
let said: { words: string; failed: boolean };
let loader: PictureLoader;

beforeEach(() => {
  asked = [];
  loader = pictureLoader(
    (late) => new Promise((end) => asked.push({ end, late })),
    (words, failed) => {
      said = { words, failed };
    },
  );
});

const end = async (outcome: Outcome) => {
  asked.at(-1)?.end(outcome);
  await settled();
};

test("it is asked for once, however often it is seen", async () => {
  void loader.load();
  void loader.load();
  expect(said.words).toBe("The picture is being drawn …");
  loader.arrived(false);
  await end("done");
  void loader.load();
  expect(asked).toHaveLength(1);
});

test.each(["lost", "fault", "refused"] as const)(
  "after %s it is not being drawn, and is asked for again",
  async (outcome) => {
    void loader.load();
    await end(outcome);
    expect(said.words).not.toMatch("being drawn");
    expect(said.failed).toBe(outcome !== "lost");
    void loader.load();
    expect(asked).toHaveLength(2);
    expect(said).toEqual({ words: "The picture is being drawn …", failed: false });
  },
);

test("one that is late says so", () => {
  void loader.load();
  asked[0]?.late();
  expect(said.words).toMatch("open the page again");
});

test("once the answer is told it is asked for with its words, once", async () => {
  void loader.load();
  loader.arrived(false);
  await end("done");
  void loader.explained();
  expect(asked).toHaveLength(2);
  loader.arrived(true);
  await end("done");
  void loader.explained();
  expect(asked).toHaveLength(2);
});

test("an answer that is told while it is being drawn brings the words afterwards", async () => {
  void loader.load();
  void loader.explained();
  loader.arrived(false);
  await end("done");
  expect(asked).toHaveLength(2);
});

test("a picture without words is not asked for for ever", async () => {
  void loader.load();
  loader.arrived(false);
  await end("done");
  void loader.explained();
  loader.arrived(false);
  await end("done");
  expect(asked).toHaveLength(2);
});

test("words that were lost are asked for again, and the picture stays meanwhile", async () => {
  void loader.load();
  loader.arrived(false);
  await end("done");
  said = { words: "", failed: false };
  void loader.explained();
  await end("lost");
  expect(said.words).toBe("");
  void loader.load();
  expect(asked).toHaveLength(3);
});

test("a card that is connected again asks for the picture that was lost", async () => {
  const card = showCard([HOTSPOT]);
  expect(card.words(".lesson-quiz-picture")).toMatch("once the page has been started");
  card.say({ "x.place": NOTHING_YET });
  expect(card.words(".lesson-quiz-picture")).toMatch("being drawn");
  card.fake.connection.emit("disconnected");
  await settled();
  expect(card.words(".lesson-quiz-picture")).toMatch("did not come");
  card.fake.connection.emit("connected");
  card.say({ "x.place": NOTHING_YET });
  expect(card.sent("picture")).toHaveLength(2);
});

test("whoever sees that a picture could not be drawn may ask for it again", async () => {
  const card = showCard([HOTSPOT]);
  card.say({ "x.place": NOTHING_YET });
  await card.end("fault");
  expect(card.words(".lesson-quiz-picture")).toMatch("could not be drawn");
  card.press("Ask for the picture again");
  expect(card.sent("picture")).toHaveLength(2);
  expect(card.words(".lesson-quiz-picture")).toBe("The picture is being drawn …");
});

test("a question that find leads to is the one that is seen, and asks for its picture", () => {
  const second = { ...HOTSPOT, id: "x.other" };
  const card = showCard([HOTSPOT, second], { one_by_one: true });
  card.say({ "x.place": NOTHING_YET, "x.other": NOTHING_YET });
  const [shown, covered] = document.querySelectorAll("form");
  expect(covered?.getAttribute("hidden")).toBe("until-found");
  covered?.dispatchEvent(new Event("beforematch"));
  expect(covered?.hasAttribute("hidden")).toBe(false);
  expect(shown?.getAttribute("hidden")).toBe("until-found");
  expect(card.sent("picture")).toMatchObject([{ id: "x.place" }, { id: "x.other" }]);
});

test("of questions that come one at a time only the one that is seen asks for its picture", () => {
  const second = { ...HOTSPOT, id: "x.other" };
  const card = showCard([HOTSPOT, second], { one_by_one: true });
  card.say({ "x.place": NOTHING_YET, "x.other": NOTHING_YET });
  expect(card.sent("picture")).toMatchObject([{ id: "x.place" }]);
  card.press("Next");
  expect(card.sent("picture")).toMatchObject([{ id: "x.place" }, { id: "x.other" }]);
});
