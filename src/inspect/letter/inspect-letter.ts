// A Word document (DOCX): every place in it that can hold what no page shows.
import { append } from '../../vocabulary/long-lists.ts'
import { alternativeTexts, croppedPictures } from '../package/drawings.ts'
import { extensionPayloads, foreignMarkup } from '../package/extensions.ts'
import { hyperlinks, linkFound } from '../package/links.ts'
import type { Package } from '../package/package.ts'
import { embeddedWithin, picturesWithin } from '../package/pictures.ts'
import {
  carriersByPath,
  customProperties,
  customXml,
  documentProperties,
  printerSettings,
  thumbnails,
} from '../package/properties.ts'
import { type Relation, relationsOf, strayParts, targetOf } from '../package/relationships.ts'
import { counted, type Found, found, type Looked, looked, type Within } from '../report/found.ts'
import { isPlaceholder } from '../report/programs.ts'
import { all, attribute, type Element, isOn, wholeText } from '../xml/tree.ts'
import { besidePage, otherDrawings } from './beside-page.ts'
import { contentControls } from './content-controls.ts'
import { fieldCodes } from './field-codes.ts'
import { stylesOfLetter } from './styles.ts'
import { trackedChanges } from './tracked.ts'
import { unseenText } from './unseen-text.ts'

export function inspectLetter(pack: Package): Looked {
  const relations = relationsOf(pack)
  const main =
    relations.find(({ from, type }) => from === '' && type === 'officeDocument')?.target ??
    'word/document.xml'
  const stories = pack.paths(
    /^word\/(document|header|footer|footnotes|endnotes|comments)\d*\.xml$/i,
  )
  if (!stories.includes(main) && pack.parts.has(main)) stories.unshift(main)
  const wrong = stories.find((path) => pack.tree(path).wrong !== null)
  if (!pack.parts.has(main) || wrong)
    return looked([], [], {
      code: 'damaged',
      found: wrong ? `${wrong}: ${pack.tree(wrong).wrong}` : 'its main part is not there',
    })
  const styles = stylesOfLetter(pack.tree(pack.paths(/^word\/styles\.xml$/i)[0] ?? '').root)
  const theme = pack.tree(pack.paths(/^word\/theme\/theme1\.xml$/i)[0] ?? '').root
  const seen = stories.map((path) => textsOf(pack.tree(path).root)).join('\n')
  const drawn = pack
    .paths(/^word\/.*\.xml$/i)
    .filter((path) =>
      /docPr|srcRect|v:(shape|image)|cNvPr|tblCaption|tblDescr/.test(pack.xml(path)),
    )
  const embedded = embeddedWithin(pack)
  const chunks = alternativeChunks(pack, relations)
  const result: Found[] = []
  for (const path of stories) {
    const { root } = pack.tree(path)
    append(result, trackedChanges(root, path))
    append(result, unseenText(root, path, { styles, theme }))
    append(result, fieldCodes(root, path))
    append(result, contentControls(root, path))
    append(result, besideWords(root, path))
    append(result, besidePage(root, path))
    append(result, otherDrawings(root, path))
  }
  for (const path of pack.paths(/^word\/(styles|numbering)\.xml$/i))
    append(result, trackedChanges(pack.tree(path).root, path))
  append(result, remarks(pack))
  append(result, unusedHeads(pack, relations, main))
  append(result, unusedNotes(pack, stories))
  append(result, settingsKept(pack, relations))
  append(result, glossary(pack))
  append(result, chunks.found)
  append(result, alternativeTexts(pack, drawn))
  append(result, croppedPictures(pack, drawn))
  append(result, extensionPayloads(pack, pack.paths(/^word\/.*\.xml$/i)))
  append(result, foreignMarkup(pack, pack.paths(/^word\/.*\.xml$/i)))
  append(result, hyperlinks(relations, seen))
  append(result, documentProperties(pack, seen))
  append(result, customProperties(pack))
  append(result, customXml(pack))
  append(result, thumbnails(pack))
  append(result, printerSettings(pack))
  append(result, carriersByPath(pack))
  append(result, embedded.found)
  append(result, strayParts(pack, relations))
  return looked(result, [...picturesWithin(pack), ...embedded.within, ...chunks.within])
}

const textsOf = (root: Element): string =>
  all(root, /^w:t$/)
    .map(({ text }) => text)
    .join('')

/** Who alone may change a passage, and the hint that stands behind a link. */
function besideWords(root: Element, part: string): Found[] {
  const editors = all(root, 'w:permStart').flatMap((one) => attribute(one, 'ed') ?? [])
  const hints = all(root, 'w:hyperlink').flatMap((one) => attribute(one, 'tooltip') ?? [])
  return [
    ...(editors.length > 0
      ? [found('people', part, 'who may change a passage', { shows: editors.join('; ') })]
      : []),
    ...(hints.length > 0
      ? [found('hyperlink', part, 'a hint behind a link', { shows: hints.join('; ') })]
      : []),
  ]
}

function remarks(pack: Package): Found[] {
  const comments = pack.paths(/^word\/comments[^/]*\.xml$/i).flatMap((path) => {
    const each = all(pack.tree(path).root, 'w:comment')
    return each.length === 0
      ? []
      : [
          found('comment', path, counted(each.length, 'comment'), {
            count: each.length,
            shows: each.map(wholeText).join('; '),
          }),
        ]
  })
  const people = pack.paths(/^word\/people\.xml$/i).flatMap((path) => {
    const each = all(pack.tree(path).root, /(^|:)person$/)
    return each.length === 0
      ? []
      : [
          found(
            'people',
            path,
            `the names of ${counted(each.length, 'person', 'people')} who worked on it`,
            { count: each.length, shows: each.map((one) => attribute(one, 'author')).join('; ') },
          ),
        ]
  })
  return [...comments, ...people]
}

/** Heads and feet that no section calls for, or only for pages that are set not to differ. */
function unusedHeads(pack: Package, relations: Relation[], main: string): Found[] {
  const { root } = pack.tree(main)
  const settings = pack.paths(/^word\/settings\.xml$/i).map((path) => pack.tree(path).root)[0]
  const evens = settings
    ? all(settings, 'w:evenAndOddHeaders').some((one) => isOn(attribute(one, 'val') ?? '1'))
    : false
  const used = new Set<string>()
  for (const section of all(root, 'w:sectPr')) {
    const firsts = section.children.some(
      (one) => one.name === 'w:titlePg' && isOn(attribute(one, 'val') ?? '1'),
    )
    for (const one of section.children) {
      if (!/^w:(header|footer)Reference$/.test(one.name)) continue
      const type = attribute(one, 'type') ?? 'default'
      if ((type === 'first' && !firsts) || (type === 'even' && !evens)) continue
      used.add(targetOf(relations, main, attribute(one, 'id')))
    }
  }
  return pack.paths(/^word\/(header|footer)\d*\.xml$/i).flatMap((path) => {
    const text = textsOf(pack.tree(path).root).trim()
    return used.has(path) || text === ''
      ? []
      : [found('unused-header', path, 'a head or foot that no page shows', { shows: text })]
  })
}

function unusedNotes(pack: Package, stories: string[]): Found[] {
  return (['footnote', 'endnote'] as const).flatMap((kind) =>
    pack.paths(new RegExp(`^word/${kind}s\\.xml$`, 'i')).flatMap((path) => {
      const called = new Set(
        stories.flatMap((story) =>
          all(pack.tree(story).root, `w:${kind}Reference`).map((one) => attribute(one, 'id')),
        ),
      )
      const left = all(pack.tree(path).root, `w:${kind}`).filter(
        (one) => !called.has(attribute(one, 'id')) && textsOf(one).trim() !== '',
      )
      return left.length === 0
        ? []
        : [
            found(
              'unused-footnote',
              path,
              `${counted(left.length, 'note')} that no text calls for`,
              {
                at: `note ${left[0] ? attribute(left[0], 'id') : ''}`,
                count: left.length,
                shows: left.map(textsOf).join('; '),
              },
            ),
          ]
    }),
  )
}

function settingsKept(pack: Package, relations: Relation[]): Found[] {
  const kept = pack.paths(/^word\/settings\.xml$/i).flatMap((path) => {
    const variables = all(pack.tree(path).root, 'w:docVar')
    const merge = all(pack.tree(path).root, /^w:(mailMerge|connectString|query|dataSource)$/)
    return [
      ...(variables.length > 0
        ? [
            found('document-variable', path, counted(variables.length, 'document variable'), {
              count: variables.length,
              shows: variables
                .map((one) => `${attribute(one, 'name')} ${attribute(one, 'val')}`)
                .join('; '),
            }),
          ]
        : []),
      ...(merge.length > 0
        ? [
            found('field-code', path, 'where the names of a mail merge came from', {
              shows: merge.map((one) => attribute(one, 'val')).join('; '),
            }),
          ]
        : []),
      ...all(pack.tree(path).root, 'w:attachedSchema').flatMap((one) =>
        linkFound(attribute(one, 'val') ?? '', path, ''),
      ),
    ]
  })
  const outside = relations
    .filter(({ type, isOutside }) => isOutside && type !== 'hyperlink')
    .map(({ from, type, target }) =>
      found(
        type === 'attachedTemplate' ? 'attached-template' : 'hyperlink',
        `${from.replace(/([^/]*)$/, '_rels/$1.rels')}`,
        type === 'attachedTemplate'
          ? 'where the template it was made with lies'
          : 'a file outside that it draws from',
        { shows: target },
      ),
    )
  return [...kept, ...outside]
}

function glossary(pack: Package): Found[] {
  return pack.paths(/^word\/glossary\/document\.xml$/i).flatMap((path) => {
    const { root } = pack.tree(path)
    const bodies = all(root, 'w:docPartBody')
    const blocks = (bodies.length > 0 ? bodies : [root]).map(textsOf)
    const text = blocks
      .filter((words) => !isPlaceholder(words))
      .join('; ')
      .trim()
    return text === ''
      ? []
      : [found('glossary', path, 'building blocks kept beside the text', { shows: text })]
  })
}

function alternativeChunks(
  pack: Package,
  relations: Relation[],
): { found: Found[]; within: Within[] } {
  const parts = relations
    .filter(({ type, isOutside }) => type === 'aFChunk' && !isOutside)
    .map(({ target }) => target)
  return {
    found: parts.map((part) =>
      found('alternative-chunk', part, 'a file that is merged in when the document is opened'),
    ),
    within: parts.map((part) => ({
      part,
      name: part.replace(/^.*\//, ''),
      bytes: pack.parts.get(part) ?? new Uint8Array(),
      as: 'embedded' as const,
    })),
  }
}
