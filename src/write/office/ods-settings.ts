// The one setting an OpenDocument spreadsheet of ours may have: what stays in sight when one scrolls.
import type { PlainSheet } from '../plain/content.ts'
import { escapeXml, XML_HEAD } from './xml.ts'

/** null where nothing does: then the file has no settings. */
export function odsSettings(sheets: PlainSheet[]): string | null {
  const entries = sheets.flatMap(({ name, frozen }) =>
    frozen ? [entry(name, frozen.rows, frozen.columns)] : [],
  )
  if (entries.length === 0) return null
  return `${XML_HEAD}<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${entries.join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`
}

/** Mode 2 is frozen; the pane that one works in is the last. */
const FROZEN = 2
const LAST_PANE = 3

function entry(name: string, rows: number, columns: number): string {
  const items = [
    ...(columns > 0
      ? [
          item('HorizontalSplitMode', 'short', FROZEN),
          item('HorizontalSplitPosition', 'int', columns),
        ]
      : []),
    ...(rows > 0
      ? [item('VerticalSplitMode', 'short', FROZEN), item('VerticalSplitPosition', 'int', rows)]
      : []),
    item('ActiveSplitRange', 'short', columns > 0 ? LAST_PANE : LAST_PANE - 1),
    item('PositionRight', 'int', columns),
    item('PositionBottom', 'int', rows),
  ]
  return `<config:config-item-map-entry config:name="${escapeXml(name)}">${items.join('')}</config:config-item-map-entry>`
}

const item = (name: string, type: string, value: string | number): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`
