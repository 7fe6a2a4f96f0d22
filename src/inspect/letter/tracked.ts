// Changes that Word still remembers: what was taken out, put in, moved or formatted otherwise.
import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { counted, type Found, found } from '../report/found.ts'
import { all, type Element, wholeText } from '../xml/tree.ts'

const KINDS: [elements: RegExp, carrier: Carrier, what: string][] = [
  [
    /^w:(del|delText|cellDel|delInstrText|customXmlDelRangeStart)$/,
    'tracked-deletion',
    'deleted passage',
  ],
  [/^w:(ins|cellIns|customXmlInsRangeStart)$/, 'tracked-insertion', 'inserted passage'],
  [/^w:(moveFrom|moveTo|moveFromRangeStart|moveToRangeStart)$/, 'tracked-move', 'moved passage'],
  [
    /^w:(rPrChange|pPrChange|sectPrChange|tblPrChange|trPrChange|tcPrChange|tblGridChange|numberingChange|cellMerge)$/,
    'tracked-format',
    'change of form',
  ],
]

export function trackedChanges(root: Element, part: string): Found[] {
  return KINDS.flatMap(([elements, carrier, what]) => {
    const each = all(root, elements)
    const text = each.map(wholeText).join(' ').trim()
    return each.length === 0
      ? []
      : [
          found(carrier, part, `${counted(each.length, what)} that the document remembers`, {
            count: each.length,
            shows: text || Object.values(each[0]?.attributes ?? {}).join(' '),
          }),
        ]
  })
}
