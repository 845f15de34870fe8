import { describe, expect, it } from "vitest";
import { badInput, refuseEarlier, refuseFuture, refuseMore } from "./consistent.ts";
import { Refusal } from "./refusal.ts";

describe("a refusal of what contradicts itself", () => {
  it("names the field beside its sentence", () => {
    expect(badInput("outcome", "Say how.")).toMatchObject({
      code: "BAD_INPUT",
      field: "outcome",
      message: "Say how.",
    });
  });

  it("is of a part that is more than its whole", () => {
    expect(() => refuseMore({ due: 10, completed: 10 }, "completed", "due")).not.toThrow();
    expect(() => refuseMore({ due: 10, completed: 11 }, "completed", "due")).toThrow(
      new Refusal(
        "BAD_INPUT",
        "11 is more than due, which is 10. Correct one of them.",
        "completed",
      ),
    );
  });

  it("is of a day after today; a day not stated is never in the future", () => {
    const check = (metOn?: string | null) => refuseFuture({ metOn }, "metOn", "2019-06-01");
    expect(() => {
      check();
      check(null);
      check("2019-06-01");
    }).not.toThrow();
    expect(() => check("2019-06-02")).toThrow(
      new Refusal(
        "BAD_INPUT",
        "2019-06-02 is in the future; today is 2019-06-01. Record it once it has happened.",
        "metOn",
      ),
    );
  });

  it("is of a day before the first; a day not stated is before none", () => {
    const check = (closedOn?: string | null, openedOn: string | null = "2019-06-01") =>
      refuseEarlier(
        { openedOn, ...(closedOn === undefined ? {} : { closedOn }) },
        "closedOn",
        "openedOn",
      );
    expect(() => {
      check();
      check(null);
      check("2019-06-01");
      check("2019-05-31", null);
    }).not.toThrow();
    expect(() => check("2019-05-31")).toThrow(
      "2019-05-31 is before openedOn, which is 2019-06-01. Correct one of them.",
    );
  });
});
