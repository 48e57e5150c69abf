import { expect, test } from "vitest";
import { attributionLines } from "../../../client/map/attribution.ts";

test("each line is shown once, and sources set aside are not named", () => {
  expect(
    attributionLines([
      { attribution: "Contains OS data" },
      { attribution: " Contains OS data " },
      { attribution: "Source: nobody", setAside: "wrong columns" },
      { attribution: "" },
    ]),
  ).toEqual(["Contains OS data"]);
});

test("a line cannot bring markup into the page", () => {
  expect(attributionLines([{ attribution: `<img src=x onerror="a()"> & 'b'` }])).toEqual([
    "&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &#39;b&#39;",
  ]);
});
