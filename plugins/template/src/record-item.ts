import {
  Arg,
  ChangeInput,
  Ctx,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Resolver,
} from "@tranche/plugin-kit";
import { TemplateItem } from "./item.ts";

@InputType({ description: "An item to add, or to mark as done when it is there already." })
export class RecordTemplateItemInput extends ChangeInput {
  @Field(() => ID, { description: "The item's ref, which never changes." })
  ref!: string;

  @Field(() => String, { description: "What is to be done, up to 200 characters." })
  title!: string;

  @Field(() => PlainDay, { description: "The day it was added to the list." })
  addedOn!: string;

  @Field(() => PlainDay, { nullable: true, description: "The day it was done." })
  doneOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The item as the change left it." })
export class RecordTemplateItemPayload {
  @Field(() => TemplateItem, { description: "The item." })
  item!: TemplateItem;
}

@Resolver()
export class RecordTemplateItem {
  @Mutation(() => RecordTemplateItemPayload, {
    nullable: true,
    description: "Adds an item, or changes the one of that ref.",
  })
  async recordTemplateItem(
    @Ctx() request: PluginRequest,
    @Arg("input", () => RecordTemplateItemInput, { description: "The item." })
    input: RecordTemplateItemInput,
  ): Promise<RecordTemplateItemPayload> {
    const { ref, title, addedOn, doneOn = null } = input;
    const { result } = await request.change(input, async (writer) =>
      (await writer.find(TemplateItem, ref))
        ? writer.update(TemplateItem, ref, null, { title, addedOn, doneOn })
        : writer.create(TemplateItem, { ref, title, addedOn, doneOn }),
    );
    return { item: result };
  }
}
