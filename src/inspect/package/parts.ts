// The parts of an Office or OpenDocument package, unpacked under a budget; what cannot be unpacked is said.
import type { Spent } from '../../open/members/budget.ts'
import { decodeText } from '../../open/text/decode-text.ts'
import { openZip } from '../../open/zip/open-zip.ts'
import { type Tree, treeOf } from '../xml/tree.ts'
import { walkTags } from '../xml/walk-tags.ts'
import type { Package } from './package.ts'
import { relationsOf } from './relationships.ts'
import { usualPaths } from './usual-paths.ts'

export function openPackage(bytes: Uint8Array, spent: Spent): Package {
  const opened = openZip(bytes, { spent })
  const parts = new Map(
    opened.members.map(({ rawName, bytes: part }) => [
      rawName.replaceAll('\\', '/').replace(/^\/+/, ''),
      part,
    ]),
  )
  const trees = new Map<string, Tree>()
  /** What was wrong with a part that somebody went through. */
  const walked = new Map<string, string | null>()
  const texts = new Map<string, string>()
  let room = MOST_KEPT
  const xml = (path: string): string => {
    const part = parts.get(path)
    const kept = texts.get(path)
    if (!part || kept !== undefined) return kept ?? ''
    const text = xmlText(part)
    room -= text.length
    if (room > 0) texts.set(path, text)
    return text
  }
  const [refused] = opened.refused
  let usual: Map<string, string> | null = null
  const pack: Package = {
    parts,
    xml,
    usual(path) {
      if (usual) return usual.get(path)
      usual = new Map()
      usual = usualPaths(relationsOf(pack))
      return usual.get(path)
    },
    tree(path, readers) {
      const made = trees.get(path) ?? treeOf(xml(path), readers)
      trees.set(path, made)
      walked.set(path, made.wrong)
      return made
    },
    walk: (path, walk) => void walked.set(path, walkTags(xml(path), walk)),
    paths: (pattern) =>
      [...parts.keys()].filter(
        (path) => pattern.test(path) || pattern.test(pack.usual(path) ?? ''),
      ),
    broken() {
      for (const [path, part] of parts) {
        if (!/\.(xml|rels)$/i.test(path) || part.length === 0) continue
        const known = walked.get(path)
        const wrong = known === undefined ? walkTags(xml(path), {}) : known
        if (wrong !== null) return { code: 'damaged', found: `${path}: ${wrong}` }
      }
      return null
    },
    spent: opened.spent,
    unsure:
      opened.stopped ??
      (opened.cut ? { code: 'damaged', found: 'its list of parts is lost' } : null) ??
      (refused ? { code: refused.code, found: `${refused.rawName}: ${refused.found}` } : null),
  }
  return pack
}

/** Letters that are kept, so that each look need not make them of the bytes anew. */
const MOST_KEPT = 64_000_000

export function xmlText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  // Two bytes a letter: its declaration cannot be read before that is known.
  if (/^(\xff\xfe|\xfe\xff|<\0|\0<)/.test(head))
    return decodeText(bytes, head.startsWith('\0') ? 'utf-16be' : 'utf-16le').text
  const said = /encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]
  if (!said || /^utf-?8$/i.test(said)) return new TextDecoder().decode(bytes)
  return decodeText(bytes, said).text
}
