// What was found of a file that could act, reach outside or mislead.

/**
 * acts: it runs when the file is opened. outside: it fetches or points elsewhere. holds: a file within the file, which was
 * not read. layers: it is not shown and was read. entities: the XML declares words of its own, which were not put in.
 */
export type Kind = 'acts' | 'outside' | 'holds' | 'layers' | 'entities'

export interface Active {
  kind: Kind
  /** In a person's words: "macros", "a picture from another server". */
  what: string
}
