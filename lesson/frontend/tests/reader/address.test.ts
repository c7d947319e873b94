import { beforeEach, describe, expect, test } from "vitest";
import { dropToken, placeAddress } from "../../src/reader/address.ts";
import type { ReaderConfig } from "../../src/reader/config.ts";
import { workbenchFold } from "../../src/reader/workbench.ts";

const PAGE = "/lesson/read/01";

function openAt(address: string): void {
  history.replaceState({ kept: 1 }, "", PAGE + address);
}

beforeEach(() => openAt(""));

describe("the access token", () => {
  test.each([
    ["?token=secret", ""],
    ["?token=secret#Check", "#Check"],
    ["?present&token=secret#Check", "?present=#Check"],
    ["?token=secret&token=again&present=2", "?present=2"],
    ["?present", "?present"],
    ["", ""],
  ])("is gone from %s, and nothing else", (before, after) => {
    openAt(before);
    dropToken();
    expect(location.href).toBe(location.origin + PAGE + after);
    expect(history.state).toEqual({ kept: 1 });
  });

  test("is in no address that is handed on", () => {
    openAt("?token=secret&present#Start");
    expect(placeAddress("Explore:-what-lies")).toBe(`${location.origin}${PAGE}#Explore:-what-lies`);
  });
});

test("a page's address in the workbench holds whatever its name has in it", () => {
  const config = { workbench: "/lab/tree/notebooks", path: "teaching/a guide #1?.ipynb" };
  const link = workbenchFold(config as ReaderConfig)?.querySelector("a");
  expect(link?.getAttribute("href")).toBe("/lab/tree/notebooks/teaching/a%20guide%20%231%3F.ipynb");
});
