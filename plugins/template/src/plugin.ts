import { definePlugin } from "@tranche/plugin-kit";
import { facet } from "./facet.ts";
import { TemplateItem } from "./item.ts";
import { itemsDone } from "./metrics.ts";
import { migrations } from "./migrations.ts";
import { recordTemplateItem } from "./record-item.ts";
import { section } from "./section.ts";

export const plugin = definePlugin({
  id: "template",
  version: "0.1.0",
  uses: { records: 1, facets: 1, resolvers: 1, metrics: 1, boardPack: 1 },
  personalData: "none",
  entities: [TemplateItem],
  migrations,
  facets: [facet],
  resolvers: [recordTemplateItem],
  metrics: [itemsDone],
  boardPack: [section],
});
