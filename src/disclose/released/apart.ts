// Several released tables told apart by name: links, certificates and findings name a cell by its table.
import type { Published } from './read-released.ts'

/** In the order given; two of one name get a number: "released" and "released-2". "new" is the one to be released. */
export function apart(tables: readonly Published[]): Published[] {
  const taken = new Set(['new'])
  return tables.map((table) => {
    let { id } = table
    for (let n = 2; taken.has(id); n++) id = `${table.id}-${n}`
    taken.add(id)
    return { ...table, id }
  })
}
