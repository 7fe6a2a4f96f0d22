// OpenDocument files to plant things in.
import { strToU8, zipSync } from 'fflate'

const NAMES = [
  'office',
  'table',
  'text',
  'style',
  'meta',
  'config',
  'form',
  'number',
  'presentation',
]
const XMLNS = `${NAMES.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"`

export interface OpenPlan {
  styles?: string
  body?: string
  meta?: string
  settings?: string
  /** Listed in the manifest. */
  parts?: Record<string, string>
  unlisted?: Record<string, string>
}

export const openRoot = (element: string, inside: string): string =>
  `<?xml version="1.0"?><office:${element} ${XMLNS}>${inside}</office:${element}>`

function packed(
  kind: 'text' | 'spreadsheet',
  inside: string,
  { styles = '', meta = '', settings = '', parts = {}, unlisted = {} }: OpenPlan,
): Uint8Array {
  const whole: Record<string, string> = {
    'content.xml': openRoot(
      'document-content',
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:${kind}>${inside}</office:${kind}></office:body>`,
    ),
    'styles.xml': openRoot('document-styles', ''),
    'meta.xml': openRoot('document-meta', `<office:meta>${meta}</office:meta>`),
    'settings.xml': openRoot('document-settings', `<office:settings>${settings}</office:settings>`),
    ...parts,
  }
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${Object.keys(
    whole,
  )
    .map((path) => `<manifest:file-entry manifest:full-path="${path}"/>`)
    .join('')}</manifest:manifest>`
  const files = {
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    ...whole,
    ...unlisted,
    'META-INF/manifest.xml': manifest,
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)])),
  )
}

export const cell = (words: string, more = '', inside = ''): string =>
  `<table:table-cell office:value-type="string" ${more}><text:p>${words}</text:p>${inside}</table:table-cell>`
const ROW = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`
export const openRow = ROW

export interface SheetsPlan extends OpenPlan {
  columns?: string
  rows?: string
  more?: string
  after?: string
}

export const anOds = ({
  columns = '<table:table-column table:number-columns-repeated="3"/>',
  rows = '',
  more = '',
  after = '',
  ...plan
}: SheetsPlan = {}): Uint8Array =>
  packed(
    'spreadsheet',
    `<table:table table:name="Cases">${columns}${ROW(cell('Year') + cell('Cases'))}${ROW(cell('2024') + cell('12'))}${rows}</table:table>${more}${after}`,
    plan,
  )

export const anOdt = ({ body = '', ...plan }: OpenPlan = {}): Uint8Array =>
  packed('text', `<text:p>We recorded 12 cases.</text:p>${body}`, plan)

export const style = (name: string, family: string, inside: string): string =>
  `<style:style style:name="${name}" style:family="${family}">${inside}</style:style>`
