// The characters of an old Word file into paragraphs and tables, its notes, margins and boxes apart.

import { append } from '../../vocabulary/long-lists.ts'
import type { Octets } from '../document/octets.ts'
import { raisedInk } from '../document/superscripts.ts'
import { addInk, type Block, hasInk } from '../letter/blocks.ts'
import type { LetterParts } from '../letter/parts.ts'
import {
  endCell,
  endParagraph,
  endRow,
  levelAt,
  newStory,
  type Story,
  storyBlocks,
} from '../letter/story.ts'
import { inPictures } from '../letter/symbols.ts'
import { LARGE_TWENTIETHS } from '../letter/unread.ts'
import { fontNames } from './fonts.ts'
import { type CharacterLook, characterLook, paragraphLook } from './looks.ts'
import {
  CHARACTER_STYLE,
  type Change,
  type ChangesAt,
  characterChanges,
  PARAGRAPH_STYLE,
  paragraphChanges,
} from './properties.ts'
import { characterStyles } from './styles.ts'
import type { WordFile } from './word-file.ts'

export interface WordLetter extends LetterParts {
  comments: string[]
  /** Large pictures in it. */
  pictures: number
}

interface Walk {
  file: WordFile
  lookAt(position: number): CharacterLook
  paragraphAt(position: number): ReturnType<typeof paragraphLook>
  /** For each open field: its code is passed over, its result is not. */
  fields: boolean[]
  notes: number
  pictures: number
}

export function wordLetter(file: WordFile): WordLetter {
  const characters = characterChanges(file)
  const paragraphs = paragraphChanges(file)
  const walk: Walk = {
    file,
    lookAt: looksOf(file, characters, paragraphs),
    paragraphAt: (position) => paragraphLook(paragraphs(position)),
    ...{ fields: [], notes: 0, pictures: 0 },
  }
  const { lengths } = file
  let at = 0
  const part = (length: number): [number, number] => {
    const from = at
    at += length
    return [from, at]
  }
  const letter = storyBlocks(storyOf(walk, ...part(lengths.letter)))
  const { pictures } = walk
  const notes = [...notesIn(walk, ...part(lengths.footnotes))]
  const headers = storyBlocks(storyOf(walk, ...part(lengths.headers)))
  at += lengths.macros
  const comments = file.text.slice(...part(lengths.comments)).split(NOTE_BEGINS)
  append(notes, notesIn(walk, ...part(lengths.endnotes)))
  const boxes = storyBlocks(storyOf(walk, ...part(lengths.boxes)))
  return {
    letter: boxes.some(hasInk)
      ? [...letter, { kind: 'part', name: 'text box 1', flags: [], blocks: boxes }]
      : letter,
    headers: [headers.filter(hasInk)],
    notes,
    footers: [],
    comments: comments.map(inLine).filter((comment) => comment !== ''),
    pictures,
  }
}

/** A character looks as its paragraph's style says, then its own style, then itself; each look is worked out once. */
function looksOf(file: WordFile, characters: ChangesAt, paragraphs: ChangesAt) {
  const fonts = fontNames(file)
  const stylesOf = characterStyles(file)
  const looks = new Map<Change[], Map<Change[], CharacterLook>>()
  const styled = (changes: Change[], sort: number): Change[] =>
    changes.flatMap((change) => (change.code === sort ? [...stylesOf(change.operand.u16(0))] : []))
  return (position: number): CharacterLook => {
    const [own, around] = [characters(position), paragraphs(position)]
    const known = looks.get(around) ?? new Map<Change[], CharacterLook>()
    looks.set(around, known)
    const look =
      known.get(own) ??
      characterLook(
        [...styled(around, PARAGRAPH_STYLE), ...styled(own, CHARACTER_STYLE), ...own],
        fonts,
      )
    known.set(own, look)
    return look
  }
}

/** The mark of a note, of a comment. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks themselves are meant
const NOTE_BEGINS = /[\u0002\u0005]/
const inLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

function notesIn(walk: Walk, from: number, to: number): Block[][] {
  const { text } = walk.file
  const notes: Block[][] = []
  for (let start = from; start < to; ) {
    let end = start + 1
    while (end < to && text[end] !== '\u0002') end++
    notes.push(storyBlocks(storyOf({ ...walk, notes: notes.length }, start, end)))
    start = end
  }
  return notes
}

function storyOf(walk: Walk, from: number, to: number): Story {
  const { text, positions } = walk.file
  const story = newStory()
  for (let i = from; i < Math.min(to, text.length); i++) {
    const position = positions[i] ?? 0
    const character = text[i] ?? ''
    if (character === '\r' || character === '\u0007' || character === '\f') {
      endAt(story, character, walk.paragraphAt(position))
      // A code ends with its paragraph: one that a damaged file leaves open swallows nothing after it.
      walk.fields.length = 0
    } else if (character === FIELD_BEGINS) walk.fields.push(true)
    else if (character === FIELD_RESULT) walk.fields[walk.fields.length - 1] = false
    else if (character === FIELD_ENDS) walk.fields.pop()
    else if (!walk.fields.includes(true)) write(walk, story, character, walk.lookAt(position))
  }
  return story
}

const FIELD_BEGINS = '\u0013'
const FIELD_RESULT = '\u0014'
const FIELD_ENDS = '\u0015'

function endAt(
  story: Story,
  mark: string,
  { depth, endsRow, endsCell, edges, isHeadRow }: ReturnType<typeof paragraphLook>,
): void {
  story.depth = depth
  const isCellMark = mark === '\u0007'
  if (depth > 0 && endsRow) {
    const { row } = levelAt(story, depth)
    if (edges) row.edges = edges
    row.isHead = isHeadRow
    story.inks = []
    endRow(story, depth)
  } else if (isCellMark || endsCell) endCell(story, Math.max(1, depth))
  else endParagraph(story)
}

/** What the other marks stand for; a picture, a drawing and the mark of a comment stand for no ink. */
const SIGNS: Record<string, string> = {
  '\u000b': '\n',
  '\u000e': '\n',
  '\u001e': '-',
  '\u001f': '',
}

function write(walk: Walk, story: Story, character: string, look: CharacterLook): void {
  const { flags, isBold, isRaised, sign, pictures, pictureAt } = look
  if (character === '\u0001' && pictureAt !== null && isLarge(walk.file.data, pictureAt))
    walk.pictures++
  if (character === '\u0002') {
    addInk(story.inks, raisedInk(String(++walk.notes)), [
      ...new Set([...flags, 'superscript' as const]),
    ])
    return
  }
  const shown = sign ?? shownAs(character, pictures)
  if (!isBold && shown.trim() !== '') story.hasPlain = true
  addInk(story.inks, isRaised ? raisedInk(shown) : shown, flags)
}

function shownAs(character: string, pictures: string | null): string {
  if (pictures !== null && character > ' ') return inPictures(character, pictures)
  return SIGNS[character] ?? (character < ' ' && character !== '\t' ? '' : character)
}

function isLarge(data: Octets, at: number): boolean {
  if (at + 0x24 > data.length) return true
  const [width, height] = [0x1c, 0x1e].map((side) => {
    const scale = data.u16(at + side + 4)
    return (data.i16(at + side) * scale) / 1000
  })
  return (width ?? 0) >= LARGE_TWENTIETHS.width && (height ?? 0) >= LARGE_TWENTIETHS.height
}
