import { field, view } from "@tranche/plugin-kit";
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import { scopesIn } from "./read-scope.ts";

@view("Whether a metric applies to a programme.", "MetricApplicability")
class MetricScopeView {
  @field(() => ID, "The metric's key.")
  key!: string;

  @field(
    () => Boolean,
    "Whether it applies: what does not is neither counted nor shown as missing.",
  )
  applies!: boolean;

  @field(() => Boolean, "True when the programme stated it of this metric.")
  isStated!: boolean;

  @field(() => String, "Why.")
  because!: string;
}

@view("Whether a plugin and its metrics apply to a programme.", "PluginApplicability")
class PluginScopeView {
  @field(() => ID, "The plugin's id.")
  plugin!: string;

  @field(
    () => Boolean,
    "Whether it applies: what does not is neither counted nor shown as missing.",
  )
  applies!: boolean;

  @field(() => Boolean, "True when the programme stated it; else it follows from what is recorded.")
  isStated!: boolean;

  @field(() => String, "Why.")
  because!: string;

  @field(() => [MetricScopeView], "Its metrics, by key.")
  metrics!: readonly MetricScopeView[];
}

@Resolver(() => Programme)
export class ProgrammeScopeResolver {
  @FieldResolver(() => [PluginScopeView], {
    description:
      "Which plugins and metrics apply to it. Unless it stated so, those of which it has records or values, and those that keep no records of their own.",
  })
  applicability(@Ctx() { host }: RequestContext, @Root() programme: Programme) {
    return scopesIn(host, Reader.of(programme), programme.ref);
  }
}
