// What is wrong with a request before it is sent, and what would make it better.

export interface Check {
  id: string
  /** stop: it does not go. better: it may go as it is, and what is said of it is what experience says. */
  level: 'stop' | 'better'
  /** The question it is of; null: of the whole. */
  question: string | null
  says: string
  fix: string
  /** The field or the page where it is put right. */
  at: 'letter' | 'survey' | 'bodies' | 'send'
}
