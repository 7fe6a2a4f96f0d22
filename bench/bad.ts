// Bad files, each taken apart and read as a reply's files are, against what a careful clerk would make of it.
// node bench/bad.ts [WORD] : only files whose name holds it. It prints what is not as expected, and each that was above its bounds.
import { openParsers } from '../src/desks/child/parsers.ts'
import { unpackAll } from '../src/receive/unpack-all.ts'
import { actingLetters, actingSheets } from './bad-acting.ts'
import { actingPages, actingPdfs } from './bad-acting-pages.ts'
import { badArchives, badMails, badTexts } from './bad-archives.ts'
import { entityMatrix, entityPlaces, lockedFiles } from './bad-entities.ts'
import type { Bad } from './bad-files.ts'
import { badMessages, badWebPages } from './bad-messages.ts'
import { badOffice } from './bad-office.ts'
import { badPdfs, badPictures } from './bad-pages.ts'
import { trickyPdfs, trickyPictures } from './bad-pdfs.ts'
import { shownBooks, shownPdfs } from './bad-shown.ts'
import {
  shownArchives,
  shownLetters,
  shownMessages,
  shownTexts,
  shownWebPages,
} from './bad-shown-letters.ts'
import { lyingCompounds, lyingPdfs, lyingTars, lyingZips } from './bad-structures.ts'
import { badCommas, badEncodings, badKinds } from './bad-texts.ts'
import { trickyArchives, trickyLetters, trickyRichTexts, trickySheets } from './bad-tricks.ts'

const MOST_SECONDS = 30
/** What most of them say, however it is spelled out. */
const UNSEEN = ['hidden', 'deleted', 'struck', 'white', 'covered', 'tiny']
const HOLDS = /hold\s+7\s+records/

const word = process.argv[2] ?? ''
const all: [name: string, bad: Bad[string]][] = [
  badArchives,
  badMails,
  badTexts,
  badOffice,
  badPdfs,
  badPictures,
  badEncodings,
  badKinds,
  badCommas,
  badMessages,
  badWebPages,
  trickyArchives,
  trickyLetters,
  trickySheets,
  trickyRichTexts,
  trickyPdfs,
  trickyPictures,
  shownPdfs,
  shownBooks,
  shownLetters,
  shownWebPages,
  shownMessages,
  shownArchives,
  shownTexts,
  entityMatrix,
  entityPlaces,
  actingLetters,
  actingSheets,
  actingPages,
  actingPdfs,
  lockedFiles,
  lyingZips,
  lyingTars,
  lyingPdfs,
  lyingCompounds,
].flatMap((made) => Object.entries(made()))
const parsers = openParsers({ count: 1 })
let [tried, asExpected, threw] = [0, 0, 0]
try {
  for (const [name, [make, expected]] of all) {
    if (!name.includes(word)) continue
    tried++
    const bytes = make()
    const began = performance.now()
    const said = await whatIsSaid(name, bytes).catch((error: unknown) => {
      threw++
      return `THREW ${error instanceof Error ? error.stack : String(error)}`
    })
    const seconds = (performance.now() - began) / 1000
    const isRight = expected.test(said) && !said.startsWith('THREW')
    if (isRight) asExpected++
    if (!isRight || word !== '' || seconds > MOST_SECONDS)
      console.log(
        `${isRight ? '  ' : '!!'} ${seconds.toFixed(1)} s ${name}: ${said.slice(0, 300)}${isRight ? '' : `  (expected ${expected.source})`}`,
      )
  }
} finally {
  await parsers.close()
}
console.log(`${tried} files, ${asExpected} as expected, ${threw} threw`)
process.exitCode = tried > 0 && asExpected === tried ? 0 : 1

/** Each file that comes out: "read(its doubts)", "held" where it says what it should, or the code of its reason; what stands round it in brackets. */
async function whatIsSaid(name: string, bytes: Uint8Array): Promise<string> {
  const says: string[] = []
  for await (const part of unpackAll([{ name, bytes }], parsers.unpack)) {
    const around = part.doubts.map(({ code }) => code)
    if (part.refused) says.push(part.refused.code)
    else if (part.leaf && part.bytes) {
      const outcome = await parsers.read({ name: part.name, bytes: part.bytes })
      if (outcome.status === 'refused') says.push(outcome.reason.code)
      else if (outcome.document.text.trim() === '') says.push('EMPTY SUCCESS')
      else {
        const { doubts, runs } = outcome.document
        // What nobody sees is marked here, and said where it is understood.
        const unseen = runs.some(({ flags }) => flags?.some((flag) => UNSEEN.includes(flag)))
        const own = [...doubts.map(({ code }) => code), ...(unseen ? ['unseen-ink'] : [])]
        const codes = [...new Set([...around, ...own])].join(' ')
        says.push(`read(${codes})${HOLDS.test(outcome.document.text) ? ' held' : ''}`)
      }
    } else says.push(`[${part.mediaType} ${around.join(' ')}]`)
  }
  return says.filter((one) => !one.startsWith('[') || /-/.test(one.split(' ')[1] ?? '')).join('; ')
}
