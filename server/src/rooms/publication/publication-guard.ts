import { Refusal } from "@tranche/plugin-kit";
import type { RoomGuard } from "../../records/guard.ts";
import { type Publication, PublicationStatus } from "./publication.ts";

/** What is published stays as it was, whoever writes. */
export const publicationGuard: RoomGuard = {
  tables: ["publication"],
  async check(transaction) {
    const { programme, seq } = transaction.stamp;
    for (const { entity, ref, operation } of transaction.versions) {
      if (entity !== "publication" || operation === "CREATE") continue;
      const [before] = await transaction.rows<{ data: string }>(
        "SELECT data FROM record_version WHERE programme = ? AND entity = ? AND ref = ? AND seq < ? ORDER BY seq DESC LIMIT 1",
        [programme, entity, ref, seq],
      );
      const { status } = JSON.parse(before?.data ?? "{}") as Partial<Publication>;
      if (status === PublicationStatus.PUBLISHED)
        throw new Refusal(
          "CONFLICT",
          `${ref} is published, and stays as it is. Publish it again: that is another publication.`,
          "publication",
        );
    }
  },
};
