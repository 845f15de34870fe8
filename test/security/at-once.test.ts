import { describe, expect, it } from "vitest";
import { openApi } from "../support/api.ts";
import { KINDS } from "../support/databases.ts";

const AWARD = `mutation ($input: AwardLotInput!) { awardLot(input: $input) { lot { contract { ref } } } }`;
const DECIDE = `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { decision { ref } } }`;
const REQUEST = `mutation ($input: RequestDecisionInput!) { requestDecision(input: $input) { decision { ref } } }`;

describe.each(KINDS)("two requests at once on %s", (kind) => {
  const api = openApi(kind, "information-futures");
  const atOnce = async (document: string, inputs: readonly object[]) => {
    const answers = await Promise.all(inputs.map((input) => api.ask(document, { input })));
    return answers.map(({ errors }) => errors?.[0]?.extensions.code ?? "DONE").toSorted();
  };

  it("approve a decision once", async () => {
    const paper = {
      programme: "IF",
      ref: "PCD 999",
      title: "More",
      recommendations: [{ ref: "PCD 999 R1", text: "Approve it." }],
      reason: "test",
    };
    expect((await api.ask(REQUEST, { input: paper })).errors).toBeUndefined();
    const decided = {
      ...{ programme: "IF", ref: "PCD 999", decidedOn: "2026-01-31", decidedBy: "SRO" },
      ...{ outcome: "APPROVED", reason: "test", scope: "More" },
    };
    const codes = await atOnce(
      DECIDE,
      Array.from({ length: 8 }, () => decided),
    );
    expect(codes.filter((code) => code === "DONE")).toHaveLength(1);
    expect(new Set(codes.filter((code) => code !== "DONE")).size).toBe(1);
  });

  it("award a lot once, and a limit no further than it goes", async () => {
    const award = (lot: string, value: string) => ({
      ...{ programme: "IF", lot, delegation: "D1", supplier: "Quill", route: "CALL_OFF" },
      ...{ framework: "CCS", value, firstCall: value, awardedOn: "2019-03-01", reason: "test" },
    });
    const same = await atOnce(
      AWARD,
      Array.from({ length: 6 }, () => award("L1", "900000.00")),
    );
    expect(same.filter((code) => code === "DONE")).toHaveLength(1);
    await atOnce(AWARD, [
      award("L2", "925000.00"),
      award("L3", "925000.00"),
      award("L4", "925000.00"),
    ]);
    const { data } = await api.ask(
      `{ boardPack(programme: "IF") { delegations { used usedCount headroom } } verifyChain(programme: "IF") { ok } }`,
    );
    expect(data.boardPack.delegations[0]).toEqual({
      ...{ used: "3675000.00", usedCount: 4, headroom: "25000.00" },
    });
    expect(data.verifyChain.ok).toBe(true);
  });
});
