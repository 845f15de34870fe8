import { badInput, type ChangeInput } from "@tranche/plugin-kit";
import { Field, ID, InputType } from "type-graphql";
import { PORTFOLIO } from "./organisation.ts";

let number = 0;

/**
 * The base of an input of what belongs to no one programme: nobody needs to know the name of the
 * chain that keeps it.
 *
 * @example
 * input: stating(Organisation, {}, ofPortfolio(FactInput)),
 */
export function ofPortfolio<I extends ChangeInput>(
  base: abstract new () => I,
): abstract new () => I {
  abstract class PortfolioInput extends (base as abstract new () => ChangeInput) {}
  InputType(`OfPortfolio${++number}`)(PortfolioInput);
  Field(() => ID, {
    defaultValue: PORTFOLIO,
    description: `It belongs to no one programme: leave it out, or give ${PORTFOLIO}.`,
  })(PortfolioInput.prototype, "programme");
  return PortfolioInput as unknown as abstract new () => I;
}

/** @throws Refusal BAD_INPUT when what belongs to no one programme is recorded in one. */
export function requirePortfolio(programme: string, what: string): void {
  if (programme !== PORTFOLIO)
    throw badInput("programme", `${what} belongs to no one programme. Leave it out.`);
}
