import { registerEnumType } from "type-graphql";

export enum Route {
  CALL_OFF = "CALL_OFF",
  NEW_CONTRACT = "NEW_CONTRACT",
  DIRECT_AWARD = "DIRECT_AWARD",
}

registerEnumType(Route, {
  name: "Route",
  description: "A route to market.",
  valuesConfig: {
    CALL_OFF: { description: "A call-off by competitive tender from a framework." },
    NEW_CONTRACT: { description: "A new contract, let by competition." },
    DIRECT_AWARD: {
      description: "A contract without competition, such as a single tender action.",
    },
  },
});
