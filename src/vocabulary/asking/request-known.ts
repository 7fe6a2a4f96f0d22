// One request that is out, by all that a mail may name it by.

export interface RequestKnown {
  /** The survey's id, and its title. */
  survey: string
  title: string
  /** The body's slug, and its name. */
  body: string
  name: string
  /** ISO day it was sent; null where that is not known. */
  sent: string | null
  /** Our references, as they stand in letters of ours. */
  tags: string[]
  /** Message-IDs of letters of ours, without angle brackets. */
  messageIds: string[]
  /** Those of these references and Message-IDs by which something was put to it before print: an answer to them is a statement. */
  claims: string[]
  /** Subjects of letters of ours. */
  subjects: string[]
  /** References that the body gave it. */
  theirs: string[]
  /** Addresses that we wrote to, or of which a person said that the body writes from there. */
  addresses: string[]
  /** Its own, where they are known: "essex.police.uk". */
  domains: string[]
}
