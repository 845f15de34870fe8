import { type Choice, choices } from "@tranche/plugin-kit";

export const Route = choices("Route", "A route to market.", {
  CALL_OFF: "A call-off by competitive tender from a framework.",
  NEW_CONTRACT: "A new contract, let by competition.",
  DIRECT_AWARD: "A contract without competition, such as a single tender action.",
});
export type Route = Choice<typeof Route>;
