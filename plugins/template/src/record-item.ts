import { recording, refuseEarlier } from "@tranche/plugin-kit";
import { TemplateItem } from "./item.ts";

export const recordTemplateItem = recording(TemplateItem, {
  name: "recordTemplateItem",
  description: "Adds an item, or sets all facts of the one of that ref.",
  takes: "An item as it is now; a day left out is set to null.",
  answer: "item",
  check: (facts) => refuseEarlier(facts, "doneOn", "addedOn"),
});
