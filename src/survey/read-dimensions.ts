// By what a survey tells its numbers apart: each dimension with its categories and the words by which replies call them.
import { isScalar, type Node } from 'yaml'
import { type Category, type Dimension, TIMES } from '../vocabulary/survey.ts'
import { slugOf } from '../wording/names/slug.ts'
import { timeNamed } from './naming/time-named.ts'
import { fieldsOf, flag, items, required, text, texts } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

const FIELDS = ['name', 'categories', 'exclusive', 'open']

/** Categories exclude each other, and bodies may bring others, unless the survey says otherwise. */
export function readDimensions(sheet: Sheet, node: Node | null): Dimension[] {
  const seen = new Set<string>()
  return items(sheet, node, 'dimensions').flatMap((item) => {
    if (isScalar(item) && isTime(`${item.value}`)) return []
    const dimension = readDimension(sheet, item)
    if (!dimension) return []
    if (seen.has(dimension.name)) {
      complain(sheet, item, `There is already a dimension “${dimension.name}”.`, { stops: false })
      return []
    }
    seen.add(dimension.name)
    return [dimension]
  })
}

const isTime = (name: string): boolean => TIMES.some((time) => time === timeNamed(name))

function readDimension(sheet: Sheet, node: Node): Dimension | null {
  const fields = fieldsOf(sheet, node, FIELDS)
  if (!fields) return null
  const name = required(sheet, fields, 'name', node)
  if (name === '') return null
  const categories = items(sheet, fields.get('categories')?.value, 'categories').flatMap(
    (item) => readCategory(sheet, item) ?? [],
  )
  sayDoubled(sheet, node, categories)
  return {
    name,
    categories,
    exclusive: fields.has('exclusive') ? flag(sheet, fields, 'exclusive') : true,
    open: fields.has('open') ? flag(sheet, fields, 'open') : true,
  }
}

/** "Physical", or { id: physical, words: [physical, violence] }. */
function readCategory(sheet: Sheet, node: Node): Category | null {
  if (isScalar(node) && node.value !== null) {
    const word = node.source ?? String(node.value)
    return { id: slugOf(word), words: [word] }
  }
  const fields = fieldsOf(sheet, node, ['id', 'words'])
  if (!fields) return null
  const words = texts(sheet, fields, 'words')
  const id = text(sheet, fields, 'id') ?? words[0] ?? ''
  if (id === '') {
    complain(sheet, node, 'A category has words: { id: physical, words: [physical, violence] }.', {
      stops: false,
    })
    return null
  }
  return { id, words: words.length > 0 ? words : [id] }
}

/** One word under two categories would put a number in either; it is said, and the first keeps it. */
function sayDoubled(sheet: Sheet, node: Node, categories: Category[]): void {
  const seen = new Map<string, string>()
  for (const { id, words } of categories) {
    for (const word of words) {
      const plain = word.toLowerCase().trim()
      const other = seen.get(plain)
      if (other !== undefined && other !== id)
        complain(
          sheet,
          node,
          `“${word}” stands under “${other}” and under “${id}”; give each word to one category.`,
          { stops: false },
        )
      else seen.set(plain, id)
    }
  }
}
