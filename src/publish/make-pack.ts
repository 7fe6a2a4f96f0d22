// One published version as files: static pages that work from a disk, open data, and the dress they wear.

import { dressAssets } from '../dress/dress-assets.ts'
import type { Html } from '../dress/html/html.ts'
import { bodyPage } from './body/page.ts'
import { casePages } from './cases/cases-pages.ts'
import { dataFiles } from './data/files.ts'
import { hasCorrections } from './edition/corrections.ts'
import { type Edition, prepareEdition } from './edition/edition.ts'
import { feed } from './edition/feed.ts'
import { clockPage } from './national/clock-page.ts'
import { differentRequestsPage } from './national/different-requests-page.ts'
import { inPrintPage } from './national/in-print-page.ts'
import { methodPage } from './national/method-page.ts'
import { ownPages } from './national/method-section.ts'
import { nationalPage, questionPage } from './national/page.ts'
import { sumsPage } from './national/sums-page.ts'
import { workforcePage } from './national/workforce-page.ts'
import type { PackFile, PackInput } from './pack/input.ts'
import { whenLookedAt } from './pack/looked-at.ts'
import {
  ASSETS,
  bodyPath,
  CLOCK,
  CORRECTIONS,
  copyPath,
  FEED,
  IN_PRINT,
  INDEX,
  LOGO,
  METHOD,
  picturePath,
  questionPath,
  RECIPE,
  RECIPE_TXT,
  SUMS,
  WORKFORCE,
} from './pack/paths.ts'
import { pictureFiles } from './pictures/picture-files.ts'
import { picturesOf } from './pictures/pictures-of.ts'
import { pressFiles } from './press/press-files.ts'
import { recipePage, recipeText } from './recipe/page.ts'
import { isWhole, publicCopy } from './redaction/public-copy.ts'
import { evidencePage } from './source/evidence-page.ts'
import { changesFile } from './versions/changes-file.ts'
import { correctionsPage } from './versions/corrections-page.ts'

/**
 * The same input gives the same bytes; a file is made when its content is first asked for. Ask whatBlocks first: a pack is
 * made even where something stands in its way.
 */
export function makePack(input: PackInput): PackFile[] {
  const edition = prepareEdition(input)
  return [
    page(INDEX, () =>
      edition.main ? nationalPage(edition, edition.main) : differentRequestsPage(edition),
    ),
    ...edition.counted
      .slice(1)
      .map((question) =>
        page(questionPath(question.number), () => questionPage(edition, question)),
      ),
    ...input.survey.bodies.map((body) => page(bodyPath(body.slug), () => bodyPage(edition, body))),
    ...edition.inks.sources.map((source) => page(source.path, () => evidencePage(edition, source))),
    ...ownPages(edition).map((path) => page(path, () => OWN[path]?.(edition) ?? '')),
    ...casePages(edition).map(({ path, html }) => page(path, html)),
    page(METHOD, () => methodPage(edition)),
    ...(hasCorrections(edition) ? [page(CORRECTIONS, () => correctionsPage(edition))] : []),
    page(RECIPE, () => recipePage(edition)),
    whenLookedAt(RECIPE_TXT, () => recipeText(edition)),
    ...dataFiles(edition),
    ...changesFile(edition),
    ...pressFiles(edition),
    ...pictures(edition),
    ...pictureFiles(edition, picturesOf(edition)),
    ...feedFile(edition),
    ...publicCopies(edition),
    ...(input.logo ? [{ path: LOGO, content: input.logo.png }] : []),
    ...dressAssets.map(({ path, bytes }) => ({ path: `${ASSETS}${path}`, content: bytes })),
  ]
}

/** Only of what is published and has an address. */
function feedFile(edition: Edition): PackFile[] {
  const content = feed(edition)
  return content === null ? [] : [{ path: FEED, content }]
}

const OWN: Record<string, (edition: Edition) => Html> = {
  [SUMS]: sumsPage,
  [WORKFORCE]: workforcePage,
  [CLOCK]: clockPage,
  [IN_PRINT]: inPrintPage,
}

const page = (path: string, html: () => { toString(): string }): PackFile =>
  whenLookedAt(path, () => html().toString())

/** Only the pages that are shown, each once. */
function pictures({ inks }: Edition): PackFile[] {
  const byPath = new Map<string, PackFile>()
  for (const { part, file } of inks.sources) {
    if (part.kind !== 'page') continue
    const picture = file.pages.find((one) => one.page === part.page)
    const path = picturePath(file.sha256, part.page)
    if (picture?.png) byPath.set(path, { path, content: picture.png })
  }
  return [...byPath.values()]
}

/** Of each letter of pages, once. */
function publicCopies({ inks }: Edition): PackFile[] {
  const byPath = new Map<string, PackFile>()
  for (const { file, document } of inks.sources) {
    const path = copyPath(file.sha256)
    if (!byPath.has(path) && isWhole(document, file.pages))
      byPath.set(
        path,
        whenLookedAt(path, () => publicCopy(file)),
      )
  }
  return [...byPath.values()]
}
