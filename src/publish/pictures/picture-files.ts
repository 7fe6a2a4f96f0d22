// The pictures as files: each as drawing and, for print, as pixels; a page to set into another one; a page of them all; and the cards.
import { CARD } from '../../dress/pictures/card.ts'
import { writePng } from '../../write/write-png.ts'
import type { Edition } from '../edition/edition.ts'
import type { PackFile } from '../pack/input.ts'
import { whenLookedAt } from '../pack/looked-at.ts'
import { bodyCardPath, CARD_PNG, embedPath, PICTURES, pictureFile } from '../pack/paths.ts'
import { cardOf, cardOfBody } from './cards.ts'
import type { Picture } from './drawn.ts'
import { embedPage } from './embed-page.ts'
import { picturesPage } from './pictures-page.ts'

/** 170 mm, as wide as a page of a paper takes it, at 300 points an inch. */
const PRINT = 2008

export const pictureFiles = (edition: Edition, pictures: readonly Picture[]): PackFile[] => [
  ...(pictures.length > 0
    ? [whenLookedAt(PICTURES, () => picturesPage(edition, pictures).toString())]
    : []),
  ...pictures.flatMap((one) => filesOf(edition, one)),
  whenLookedAt(CARD_PNG, () => writePng(cardOf(edition), CARD.width)),
  ...edition.input.survey.bodies.map((body) =>
    whenLookedAt(bodyCardPath(body.slug), () => writePng(cardOfBody(edition, body), CARD.width)),
  ),
]

const filesOf = (edition: Edition, one: Picture): PackFile[] => [
  whenLookedAt(pictureFile(one.id, 'svg'), one.svg),
  whenLookedAt(pictureFile(one.id, 'png'), () => writePng(one.svg(), PRINT)),
  whenLookedAt(embedPath(one.id), () => embedPage(edition, one).toString()),
]
