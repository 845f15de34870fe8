import {
  AppendedRow,
  appended,
  appendOnly,
  type Choice,
  choice,
  choices,
  count,
  day,
  link,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";

export const PublishedPaper = choices("PublishedPaper", "What a publication is of.", {
  DECISION: "A decision.",
  BOARD_PACK: "The programme's board pack.",
});
export type PublishedPaper = Choice<typeof PublishedPaper>;

export const PublicationStatus = choices("PublicationStatus", "Whether a Part 1 is public.", {
  PUBLISHED: "It is published, and stays as it is.",
  DEFERRED: "Its publication is put off until a day.",
});
export type PublicationStatus = Choice<typeof PublicationStatus>;

@record(
  "publication",
  "Part 1 of a decision or of a board pack, which is for everybody: published, or deferred. What is withheld from it is in Part 2.",
  { listed: ["publications", "What of it was published, and what is deferred."] },
)
export class Publication extends ProgrammeRecord {
  @choice(PublishedPaper, "What it is of.")
  paper!: PublishedPaper;

  @link("decision", "The decision.", {
    nullable: "for a board pack",
    isOfIt: true,
    back: ["publications", "Its Part 1 as published, or that it is deferred."],
  })
  decision!: string | null;

  @choice(PublicationStatus, "Whether it is public.")
  status!: PublicationStatus;

  @day("The day it was published.", { nullable: "while deferred, or when no source gives it" })
  publishedOn!: string | null;

  @day("The day from which it may be published.", { nullable: "when it was not deferred" })
  deferredUntil!: string | null;

  @text("Why it was deferred.", { nullable: "when it was not", most: 2000 })
  deferredBecause!: string | null;

  @count("The number of the last change of the programme that its content has.", {
    nullable: "while deferred, or when it was published elsewhere",
  })
  chainSeq!: number | null;

  @text("The digest of the programme's chain at that change, in hex.", {
    nullable: "with chainSeq",
    most: 64,
  })
  chainDigest!: string | null;

  @text("SHA-256 of its content, in hex.", { nullable: "with chainSeq", most: 64 })
  contentDigest!: string | null;
}

@appended("published_part", "The content of a Part 1, as it was published.")
export class PublishedPart extends AppendedRow {
  @link("publication", "The publication.")
  publication!: string;

  @text("What everybody could see of it then, as canonical JSON.", { most: 5_000_000 })
  content!: string;
}

/** Contents as they are kept: rows are never changed, so neither is what was published. */
export const PUBLISHED_PARTS = appendOnly(PublishedPart);
