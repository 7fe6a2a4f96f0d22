// Words that stand beside a table: captions over it, notes under it, marks before the items of a list.

const CAPTION = /^(?:table|figure|fig\.?|exhibit|chart|box|map|annex|appendix)\b/i
const NOTE =
  /^(?:notes?|sources?|key|abbreviations?|sources? and notes?|\*|†)(?:\b\s*[:.]|\s+\p{L})/iu
const BULLET = /^(?:[•▪●◦‣*–-]||\(?[a-zA-Z0-9]{1,3}[.)]|\([ivx]+\))$/

/** The numbers of paragraphs: 2.14, 3.1.2. */
const SECTION_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?$/

export const isCaption = (text: string): boolean => CAPTION.test(text)

export const isNote = (text: string): boolean => NOTE.test(text)

export const isBullet = (text: string): boolean => BULLET.test(text)

export const isSectionNumber = (text: string): boolean => SECTION_NUMBER.test(text)
