// Tracked changes of an OpenDocument text: what was taken out is kept apart from the letter, and its place marked in it.
import { walkXml } from '../document/xml.ts'

export interface TrackedChange {
  is: 'deleted' | 'inserted'
  /** What was taken out, a line a paragraph. */
  text: string
}

export function trackedChanges(xml: string): Map<string, TrackedChange> {
  const changes = new Map<string, TrackedChange>()
  if (!xml.includes('changed-region')) return changes
  let open: TrackedChange | null = null
  let inPart = 0
  walkXml(xml, {
    open({ name, attributes }) {
      if (name === 'text:changed-region') {
        open = { is: 'inserted', text: '' }
        changes.set(attributes['text:id'] ?? attributes['xml:id'] ?? '', open)
      } else if (name === 'text:deletion' && open) open.is = 'deleted'
      else if (name === 'text:p' || name === 'text:h') {
        inPart++
        if (open && open.text !== '') open.text += '\n'
      }
    },
    close(name) {
      if (name === 'text:changed-region') open = null
      else if (name === 'text:p' || name === 'text:h') inPart--
    },
    text(text) {
      if (open && inPart > 0) open.text += text
    },
  })
  return changes
}
