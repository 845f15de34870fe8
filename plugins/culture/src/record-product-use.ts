import { recording, refuseMore } from "@tranche/plugin-kit";
import { CultureProductUse } from "./product-use.ts";

export const recordCultureProductUse = recording(CultureProductUse, {
  name: "recordCultureProductUse",
  description: "Adds a month's use of an insight product, or corrects the one of that ref.",
  takes:
    "A month's use of an insight product. With the ref of an existing return, such as 2019-07 hotspots, it corrects that one.",
  answer: "productUse",
  check: (facts) => refuseMore(facts, "active", "licensed"),
});
