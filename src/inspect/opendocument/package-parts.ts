// The other parts of an OpenDocument package: who made it, which printer, older versions, macros, what nothing lists.
import type { Package } from '../package/package.ts'
import { type Found, found, type Within } from '../report/found.ts'
import { isOfConversion, isProgram } from '../report/programs.ts'
import { type Words, wordsWhenAsked } from '../report/when-asked.ts'
import { all, attribute, wholeText } from '../xml/tree.ts'

const NAMING =
  /^(dc:(creator|title|subject|description|contributor|publisher|rights|source|coverage|identifier|relation)|meta:(initial-creator|printed-by|keyword))$/
export function openProperties(pack: Package, seen: Words): Found[] {
  return pack.paths(/^([^/]+\/)*meta\.xml$/).flatMap((path) => {
    const { root } = pack.tree(path)
    const named = all(root, NAMING).flatMap((one) => {
      const text = one.text.trim()
      return text === '' || isProgram(text) || (one.name === 'dc:title' && seen.includes(text))
        ? []
        : [
            found(
              'document-properties',
              path,
              `the document’s ${one.name.replace(/^.*:/, '').replace('-', ' ')}`,
              { at: one.name, shows: text },
            ),
          ]
    })
    const own = all(root, 'meta:user-defined').filter(
      (one) => wholeText(one) !== '' && !isOfConversion(attribute(one, 'name') ?? ''),
    )
    const template = all(root, 'meta:template').filter(
      (one) => attribute(one, 'href') || attribute(one, 'title'),
    )
    return [
      ...named,
      ...(own.length > 0
        ? [
            found('custom-properties', path, 'properties of its own', {
              count: own.length,
              shows: own.map((one) => `${attribute(one, 'name')} ${wholeText(one)}`).join('; '),
            }),
          ]
        : []),
      ...template.map((one) =>
        found('attached-template', path, 'the template it was made with', {
          shows: attribute(one, 'href') ?? '',
        }),
      ),
    ]
  })
}

export function openSettings(pack: Package): Found[] {
  return pack.paths(/^settings\.xml$/).flatMap((path) => {
    const said = all(pack.tree(path).root, 'config:config-item')
      .map((one) => ({ name: attribute(one, 'name') ?? '', text: one.text.trim() }))
      .filter(({ name, text }) => NAMING_SETTINGS.test(name) && text !== '')
    const printers = said.filter(({ name }) => name === 'PrinterName')
    // Where no printer is there, LibreOffice writes one of its own, and how it is set up.
    const isNobodys = printers.length > 0 && printers.every(({ text }) => NO_PRINTER.test(text))
    const ours = said.filter(
      ({ name, text }) =>
        !/^\$\(|^file:\/\/\/(usr|opt)\//.test(text) && !(isNobodys && /^Printer/.test(name)),
    )
    return ours.length === 0
      ? []
      : [
          found('printer-settings', path, 'the settings of a printer, with its name', {
            count: ours.length,
            shows: ours.map(({ text }) => text).join(' '),
          }),
        ]
  })
}

const NAMING_SETTINGS =
  /^(PrinterName|PrinterSetup|PrintFaxName|CurrentDatabaseDataSource|CurrentDatabaseCommand|ColorTableURL|HatchTableURL|RedlineProtectionKey)$/
const NO_PRINTER = /^(Generic Printer|Microsoft Print to PDF|Microsoft XPS Document Writer)$/

/** What is stated of the document's parts; that it has them is all that programs write there by themselves. */
export const openStatements = (pack: Package): Found[] =>
  pack.paths(/\.rdf$/).flatMap((path) => {
    const said = all(pack.tree(path).root, /./).flatMap((one) => [
      one.text.trim(),
      ...Object.entries(one.attributes).flatMap(([key, value]) =>
        /^(xmlns|rdf:|xml:)/.test(key) ? [] : [value],
      ),
    ])
    const shows = said.filter(Boolean).join('; ')
    return shows === ''
      ? []
      : [found('custom-properties', path, 'what is stated of it beside the text', { shows })]
  })

const BY_PATH: [path: RegExp, carrier: Parameters<typeof found>[0], what: string][] = [
  [/^Versions\/[^/]+$/, 'versions', 'an earlier version of the document'],
  [/^VersionList\.xml$/, 'versions', 'the list of its earlier versions'],
  [
    /^(Basic\/(?!.*script-l[bc]\.xml$)[^/]+\/|Scripts\/|Dialogs\/(?!.*dialog-l[bc]\.xml$)[^/]+\/)[^/].*$/,
    'macros',
    'macros',
  ],
  [
    /^META-INF\/(document)?signatures?.*\.xml$/i,
    'person',
    'a signature, with its signer’s certificate',
  ],
  [
    /^Object [^/]*\/(?!content\.xml|styles\.xml|meta\.xml|settings\.xml).+/,
    'embedded-workbook',
    'a part of a file within the file',
  ],
]

export const openByPath = (pack: Package): Found[] =>
  BY_PATH.flatMap(([pattern, carrier, what]) =>
    pack
      .paths(pattern)
      .map((path) =>
        found(carrier, path, what, carrier === 'embedded-workbook' ? { level: 'technical' } : {}),
      ),
  )

/** Whole files kept as one part, without an ending: OLE or another package. */
export function openEmbedded(pack: Package): { found: Found[]; within: Within[] } {
  const paths = pack.paths(/^Object [^/]+$|^Obj[^/]+$/)
  return {
    found: paths.map((path) => found('embedded-workbook', path, 'a whole file within the file')),
    within: paths.map((path) => ({
      part: path,
      name: path,
      bytes: pack.parts.get(path) ?? new Uint8Array(),
      as: 'embedded' as const,
    })),
  }
}

/** What the list of the package does not name, and pictures that nothing shows. */
export function openStrays(pack: Package): Found[] {
  const listed = new Set(
    all(pack.tree('META-INF/manifest.xml').root, /file-entry$/).map((one) =>
      (attribute(one, 'full-path') ?? '').replace(/^\.?\//, ''),
    ),
  )
  const words = wordsWhenAsked(() =>
    pack
      .paths(/(^|\/)(content|styles)\.xml$/)
      .map((path) => pack.xml(path))
      .join('\n'),
  )
  return [...pack.parts.keys()].flatMap((path) => {
    if (path === 'manifest.rdf') return []
    if (/^(mimetype|META-INF\/.*|(content|styles|meta|settings)\.xml)$/.test(path)) return []
    const gone = listed.size > 0 && !listed.has(path)
    const unshown = /^Pictures\//.test(path) && !words.includes(path)
    if (!gone && !unshown) return []
    return [
      found(
        'stray-part',
        path,
        gone ? 'a part that the file’s own list does not name' : 'a picture that nothing shows',
        { level: (pack.parts.get(path)?.length ?? 0) > 0 ? 'hides' : 'technical' },
      ),
    ]
  })
}
