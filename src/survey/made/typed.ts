// The fields of a form as they were typed, and the numbered blocks that questions and dimensions are typed in.

export type Typed = Readonly<Record<string, string>>

export const said = (typed: Typed, field: string): string => typed[field]?.trim() ?? ''

export const isTicked = (typed: Typed, field: string): boolean => said(typed, field) !== ''

/** "year, type; area" */
export const severalSaid = (typed: Typed, field: string): string[] =>
  said(typed, field)
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** The numbers of the blocks that hold anything: "q2-asks" fills block 2 of "q". */
export function blocksFilled(typed: Typed, prefix: string): number[] {
  const filled = Object.entries(typed).flatMap(([field, text]) => {
    const [, n] =
      new RegExp(`^${prefix}(\\d+)-(?:number|asks|counts|name|categories)$`).exec(field) ?? []
    return n !== undefined && text.trim() !== '' ? [Number(n)] : []
  })
  return [...new Set(filled)].sort((a, b) => a - b)
}
