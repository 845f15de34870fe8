import {
  definePlugin,
  link,
  ProgrammeRecord,
  record,
  recording,
  recordTable,
  within,
} from "@tranche/plugin-kit";
import { describe, expect, it } from "vitest";
import { openApi } from "./support/api.ts";
import { writeProgramme } from "./support/programme.ts";

@record("linked_shelf", "A shelf.")
class LinkedShelf extends ProgrammeRecord {
  @link("milestone", "The milestone it is for.", { nullable: true })
  milestone!: string | null;
}

@record("linked_book", "A book.")
class LinkedBook extends ProgrammeRecord {
  @link("linked_shelf", "Its shelf.", { back: ["books", "Its books."] })
  shelf!: string;
}

const recordLinkedShelf = recording(LinkedShelf, {
  name: "recordLinkedShelf",
  description: "Adds a shelf, or sets all facts of the one of that ref.",
  takes: "A shelf.",
  answer: "shelf",
});

const recordLinkedBook = recording(LinkedBook, {
  name: "recordLinkedBook",
  description: "Adds a book, or sets all facts of the one of that ref.",
  takes: "A book.",
  answer: "book",
});

const linked = definePlugin({
  id: "linked",
  version: "1.0.0",
  entities: [LinkedShelf, LinkedBook],
  migrations: [
    {
      name: "0001-shelves",
      up: (t) => [
        recordTable(t, "linked_shelf", [`milestone ${t.text}`], [within("milestone", "milestone")]),
        recordTable(
          t,
          "linked_book",
          [`shelf ${t.text} NOT NULL`],
          [within("shelf", "linked_shelf")],
        ),
      ],
      down: () => ["DROP TABLE linked_book", "DROP TABLE linked_shelf"],
    },
  ],
  resolvers: [recordLinkedShelf, recordLinkedBook],
});

describe("a link of a plugin's record", () => {
  const api = openApi("sqlite", "none", [{ use: linked }]);

  it("is followed, to records of its own and of the core, and back to its own", async () => {
    await writeProgramme(api.system.store, "P", 1);
    const stated = 'programme: "P", reason: "test"';
    const { data: programme } = await api.ask('{ programme(ref: "P") { milestones { ref } } }');
    const milestone = programme.programme.milestones[0]?.ref as string;
    const { data, errors } = await api.ask(`mutation {
      recordLinkedShelf(input: { ${stated}, ref: "S1", milestone: "${milestone}" }) {
        shelf { milestone { ref } books { ref } } }
      recordLinkedBook(input: { ${stated}, ref: "B1", shelf: "S1" }) {
        book { shelf { ref books { ref } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      recordLinkedShelf: { shelf: { milestone: { ref: milestone }, books: [] } },
      recordLinkedBook: { book: { shelf: { ref: "S1", books: [{ ref: "B1" }] } } },
    });
  });
});
