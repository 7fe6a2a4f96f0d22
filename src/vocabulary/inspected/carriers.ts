// Where a file can keep what its reader does not see. The codes are fixed: what is called `hidden-sheet` here is called so everywhere.

/**
 * hides: content that a reader does not see. names: people, machines and paths. A carrier found empty is `technical`
 * and makes no file carry.
 */
export type Level = 'hides' | 'names' | 'technical'

const HIDES = [
  ...['hidden-sheet', 'very-hidden-sheet', 'hidden-row', 'zero-height-row', 'collapsed-row'],
  ...['hidden-column', 'zero-width-column', 'active-filter', 'white-text', 'text-like-its-fill'],
  ...[
    'tiny-text',
    'conditional-white-text',
    'format-shows-nothing',
    'far-cell',
    'value-under-merge',
  ],
  ...['pivot-cache', 'pivot-records', 'slicer-cache', 'data-model', 'external-link-cache'],
  ...['defined-name', 'comment', 'threaded-comment', 'text-box', 'off-sheet-shape'],
  ...['alternative-text', 'chart-cache', 'embedded-workbook', 'picture-metadata', 'thumbnail'],
  ...['custom-xml', 'unused-shared-string', 'phonetic-text', 'cached-formula-value'],
  ...['extension-payload', 'data-validation-list', 'scenario', 'shared-revisions', 'macros'],
  ...[
    'macro-sheet',
    'archive-comment',
    'bytes-before',
    'bytes-after',
    'stray-part',
    'stray-stream',
  ],
  ...['tracked-deletion', 'tracked-insertion', 'tracked-move', 'hidden-text', 'document-variable'],
  ...['content-control', 'alternative-chunk', 'glossary', 'unused-header', 'unused-footnote'],
  ...['cropped-picture', 'versions', 'hidden-section', 'user-field', 'text-under-box'],
  ...['text-under-picture', 'invisible-text', 'off-page-text', 'text-outside-crop', 'hidden-layer'],
  ...['unapplied-redaction', 'annotation', 'attachment', 'form-field', 'xfa', 'script'],
  ...['private-data', 'page-thumbnail', 'actual-text', 'earlier-revision', 'unreferenced-object'],
  ...['larger-picture', 'wider-row', 'far-row', 'padded-field', 'control-characters', 'formula'],
  ...['quoted-thread', 'hidden-markup', 'text-before-parts', 'text-after-parts'],
  ...['other-alternative', 'attachment-carries', 'markup-comment', 'data-attribute', 'inline-data'],
  ...['hidden-field', 'metadata', 'picture-comment', 'member-carries', 'stranger'],
] as const

const NAMES = [
  ...['connection', 'query-table', 'person', 'document-properties', 'custom-properties'],
  ...[
    'printer-settings',
    'hyperlink',
    'header-or-footer',
    'tracked-format',
    'people',
    'field-code',
  ],
  ...['attached-template', 'blind-copy', 'sender-machine', 'tracking-picture', 'source-map'],
] as const

export type Carrier = (typeof HIDES)[number] | (typeof NAMES)[number]

const NAMING: ReadonlySet<string> = new Set(NAMES)

/** What a carrier is when something is in it. */
export const levelOf = (carrier: Carrier): Level => (NAMING.has(carrier) ? 'names' : 'hides')

export const CARRIERS: readonly Carrier[] = [...HIDES, ...NAMES]
