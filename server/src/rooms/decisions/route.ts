import { choices } from "@tranche/plugin-kit";

export enum Route {
  CALL_OFF = "CALL_OFF",
  NEW_CONTRACT = "NEW_CONTRACT",
  DIRECT_AWARD = "DIRECT_AWARD",
}

choices(Route, "Route", "A route to market.", {
  CALL_OFF: "A call-off by competitive tender from a framework.",
  NEW_CONTRACT: "A new contract, let by competition.",
  DIRECT_AWARD: "A contract without competition, such as a single tender action.",
});
