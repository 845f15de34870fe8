import type { Metric } from "@tranche/plugin-kit";
import { TemplateItem } from "./item.ts";
import { shareDone } from "./items-done.ts";

export const itemsDone: Metric = {
  key: "template.items-done",
  version: 1,
  title: "Items done",
  description: "The share of items that are done.",
  unit: "%",
  workstream: "PROCESS",
  better: "higher",
  thresholds: { green: 80, amber: 50 },
  freshForDays: 45,
  computeMany: async (programmes, context) => {
    const items = await context.records(TemplateItem, programmes);
    return new Map(
      programmes.flatMap((programme) => {
        const share = shareDone(items.get(programme) ?? []);
        return share ? [[programme, share] as const] : [];
      }),
    );
  },
};
