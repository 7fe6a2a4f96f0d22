// All bad files that were made by hand, with what is expected of each; and the good ones, each harmed in every way.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { attackFiles } from './attack-files.ts'
import { actingLetters, actingSheets } from './bad-acting.ts'
import { actingPages, actingPdfs } from './bad-acting-pages.ts'
import { badArchives, badMails, badTexts } from './bad-archives.ts'
import { entityMatrix, entityPlaces, lockedFiles } from './bad-entities.ts'
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
import { FAR } from './cousins/far-files.ts'
import { anyAnswer, type HostileFile, says, wrongOfHarm, wrongOfKept } from './hostile-file.ts'
import { chance, goodFiles, isKept, MUTATIONS, mayBeQuiet } from './mutated-files.ts'
import { CUTS, swollenFiles } from './swollen-files.ts'
import { swollenPdfs } from './swollen-pdfs.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/read', import.meta.url))

const MADE = {
  ...{ badArchives, badMails, badTexts, badOffice, badPdfs, badPictures, badEncodings, badKinds },
  ...{ badCommas, badMessages, badWebPages, trickyArchives, trickyLetters, trickySheets },
  ...{ trickyRichTexts, trickyPdfs, trickyPictures, shownPdfs, shownBooks, shownLetters },
  ...{ shownWebPages, shownMessages, shownArchives, shownTexts, entityMatrix, entityPlaces },
  ...{ actingLetters, actingSheets, actingPages, actingPdfs, lockedFiles },
  ...{ lyingZips, lyingTars, lyingPdfs, lyingCompounds },
  ...FAR,
}

/** Bad in one way each. */
const badFiles = (): HostileFile[] =>
  Object.entries(MADE).flatMap(([set, made]) =>
    Object.entries(made()).map(([name, [make, expected]]) => ({
      set,
      name,
      make,
      wrong: says(expected),
    })),
  )

/** Made to hang or to swell. */
const swollen = (): HostileFile[] =>
  Object.entries({ ...swollenFiles(), ...swollenPdfs(), ...attackFiles() }).map(([name, make]) => ({
    set: 'swollen',
    name,
    make,
    wrong: anyAnswer,
  }))

/** Every shipped fixture, cut. */
const cut = (): HostileFile[] =>
  readdirSync(fixtures).flatMap((odd) =>
    readdirSync(join(fixtures, odd))
      .filter((file) => file.startsWith('reply.'))
      .flatMap((file) =>
        CUTS.map((part) => ({
          ...{ set: 'cut', name: file, how: `${odd}, ${part * 100} % of it` },
          make(): Uint8Array {
            const bytes = readFileSync(join(fixtures, odd, file))
            return bytes.subarray(0, Math.floor(bytes.length * part))
          },
          wrong: anyAnswer,
        })),
      ),
  )

/** Reading a picture takes seconds: it is harmed in some of the ways. */
const SELDOM = /^scan\./
const EVERY = 6

const mutated = (): HostileFile[] =>
  Object.entries(goodFiles()).flatMap(([name, bytes]) =>
    MUTATIONS.flatMap(({ what, harm, named, of }, i) =>
      SELDOM.test(name) && i % EVERY > 0
        ? []
        : [
            {
              ...{ set: 'mutated', name: named?.(name) ?? name, how: `${name}, ${what}` },
              good: { name, bytes },
              make: () => of(bytes, chance(i + 1)),
              wrong: (now, good) =>
                good &&
                (isKept(name, what, harm)
                  ? wrongOfKept(now, good)
                  : wrongOfHarm(now, good, mayBeQuiet(name, what))),
            } satisfies HostileFile,
          ],
    ),
  )

export const knownFiles = (): HostileFile[] => [...badFiles(), ...swollen(), ...cut(), ...mutated()]
