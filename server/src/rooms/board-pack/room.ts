import { definePlugin } from "@tranche/plugin-kit";
import { BoardPackResolver, boardPackLists } from "./board-pack-resolver.ts";
import { VerifyResolver } from "./verify-resolver.ts";

/** One query for the whole of a programme, and the verification of its chain. */
export const boardPackRoom = definePlugin({
  id: "board-pack",
  version: "0.1.0",
  dependsOn: [
    "programme",
    "decisions",
    "commercial",
    "finance",
    "delivery",
    "metrics",
    "benefits",
    "gates",
  ],
  resolvers: [BoardPackResolver, ...boardPackLists, VerifyResolver],
});
