import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { caller } from "./support/caller.ts";
import { KINDS } from "./support/databases.ts";

describe.each(KINDS)("a programme begun from nothing on %s", (kind) => {
  const api = openApi(kind, "none");
  const call = (mutation: string, selection: string) =>
    caller(api, mutation, `programme { ${selection} }`);

  it("is given objectives, tranches and workstreams, each set anew by its ref", async () => {
    await call("createProgramme", "ref")({ programme: "NEW", name: "New", vision: "Better" });
    const objective = call("recordObjective", "objectives { ref name revision }");
    const own = { programme: "NEW", ref: "O1" };
    await objective({ ...own, name: "Data at hand" });
    expect(await objective({ ...own, name: "Data at hand for all", revision: 1 })).toEqual({
      programme: { objectives: [{ ref: "O1", name: "Data at hand for all", revision: 2 }] },
    });
    expect(await objective({ ...own, name: "Late", revision: 1 })).toMatchObject({
      code: "CONFLICT",
    });
    const tranche = call("recordTranche", "tranches { ref status toStage startsOn endsOn }");
    const first = { ...own, ref: "T1", name: "First", status: "IN_DELIVERY", toStage: "OBC" };
    expect(await tranche({ ...first, startsOn: "2019-01-01", endsOn: "2018-12-31" })).toMatchObject(
      { code: "BAD_INPUT", field: "endsOn" },
    );
    expect(await tranche({ ...first, startsOn: "2019-01-01", endsOn: null })).toEqual({
      programme: {
        tranches: [
          {
            ...{ ref: "T1", status: "IN_DELIVERY", toStage: "OBC" },
            ...{ startsOn: "2019-01-01", endsOn: null },
          },
        ],
      },
    });
    const workstream = call("recordWorkstream", "workstreams { ref kind name lead }");
    expect(await workstream({ ...own, ref: "W1", kind: "PEOPLE", name: "People" })).toEqual({
      programme: { workstreams: [{ ref: "W1", kind: "PEOPLE", name: "People", lead: null }] },
    });
    const nowhere = await objective({ programme: "NOWHERE", ref: "O1", name: "None" });
    expect(nowhere).toMatchObject({ code: "NOT_FOUND" });
  });
});
