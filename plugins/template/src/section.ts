import type { Section } from "@tranche/plugin-kit";
import { TemplateItem } from "./item.ts";

export const section: Section = {
  id: "items",
  title: "Items of the template",
  loadMany: async (programmes, context) => {
    const items = await context.records(TemplateItem, programmes);
    return new Map(
      programmes.flatMap((programme) => {
        const own = items.get(programme) ?? [];
        if (own.length === 0) return [];
        const rows = own.map(({ title, addedOn, doneOn }) => [title, addedOn, doneOn ?? "open"]);
        return [
          [programme, [{ kind: "table", columns: ["Item", "Added", "Done"], rows }]] as const,
        ];
      }),
    );
  },
};
