import { type Facet, field, Int, view } from "@tranche/plugin-kit";
import { TemplateItem } from "./item.ts";

@view("What the workstream has to get done.")
export class TemplateFacet {
  @field(() => [TemplateItem], "The items.")
  items!: readonly TemplateItem[];

  @field(() => Int, "How many are not done.")
  openCount!: number;
}

export const facet: Facet<TemplateFacet> = {
  on: "Programme",
  field: "template",
  type: TemplateFacet,
  description: "What the workstream has to get done.",
  loadMany: async (programmes, context) => {
    const items = await context.records(TemplateItem, programmes);
    return new Map(
      programmes.map((programme) => {
        const own = items.get(programme) ?? [];
        return [
          programme,
          { items: own, openCount: own.filter(({ doneOn }) => doneOn === null).length },
        ];
      }),
    );
  },
};
