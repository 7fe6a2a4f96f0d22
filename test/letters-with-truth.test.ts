// Every letter that has a truth read by hand, held against all of it: kind, status, date, reference, sections, counts, rows and outcomes.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Fact, lettersIn, measuredBy } from '../bench/letter-truth.ts'
import { extractReply } from '../src/extract/extract-reply.ts'
import { asRead } from './a-letter.ts'

const ROOM = fileURLToPath(new URL('../fixtures/extract/', import.meta.url))

interface Asked {
  folder: string
  letters: number
  /** How much truth there is, so that none of it can be lost unseen. */
  asked: Partial<Record<Fact, number>>
  /** Known misses: this may only shrink. */
  atMost: number
}

const FOLDERS: Asked[] = [
  {
    folder: 'fresh',
    letters: 138,
    asked: {
      ...{ kind: 138, status: 138, reference: 138, date: 122, section: 89, notice: 89 },
      ...{ count: 214, hidden: 3, rows: 11, outcome: 43 },
    },
    atMost: 24,
  },
  {
    folder: 'replies',
    letters: 24,
    asked: {
      ...{ kind: 24, status: 24, reference: 24, date: 8, section: 27, notice: 27 },
      ...{ count: 16, rows: 4, outcome: 3 },
    },
    atMost: 7,
  },
]

/** "letter: fact", one for each that does not hold today. What is mended is taken out. */
const KNOWN: Record<string, string[]> = JSON.parse(readFileSync(`${ROOM}known-misses.json`, 'utf8'))

/** Through the doors: bytes to a document, a document to what it says. */
async function measure(folder: string) {
  const letters = lettersIn(`${ROOM}${folder}`)
  const findings = letters.map(async (letter) => {
    const { name, text, body, survey } = letter
    const read = extractReply([await asRead(text, `${name}.txt`)], {
      file: name,
      ...(body === undefined ? {} : { body }),
      ...(survey && { survey }),
    })
    return measuredBy(letter, read).map((found) => ({ letter: name, ...found }))
  })
  return { letters: letters.length, findings: (await Promise.all(findings)).flat() }
}

for (const { folder, letters, asked, atMost } of FOLDERS) {
  const measured = await measure(folder)

  test(`the ${letters} letters of ${folder} carry all their truth`, () => {
    assert.equal(measured.letters, letters)
    for (const [fact, times] of Object.entries(asked))
      assert.equal(measured.findings.filter((found) => found.fact === fact).length, times, fact)
  })

  test(`the letters of ${folder} are read as a careful human read them, but for what is known`, () => {
    const known = KNOWN[folder] ?? []
    assert.ok(known.length <= atMost, `${known.length} known misses: there were ${atMost}`)
    const left = [...known]
    const news = measured.findings.filter(({ letter, fact, holds }) => {
      const at = holds ? -1 : left.indexOf(`${letter}: ${fact}`)
      if (at >= 0) left.splice(at, 1)
      return !holds && at < 0
    })
    assert.deepEqual(
      news.map(({ letter, says }) => `${letter}: ${says}`),
      [],
    )
    assert.deepEqual(left, [], 'they hold now: take them out of fixtures/extract/known-misses.json')
  })
}
