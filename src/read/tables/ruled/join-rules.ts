// Rules as a person sees them: strokes side by side are one, pieces end to end are one.
import type { Rule } from '../../page/ink.ts'

/** Strokes this near each other are the two edges of one line, or one drawn twice (us-038 and us-040 need it). */
const SAME_LINE = 2
/** Pieces this near go on: cells drawn one by one, dots and dashes (us-024 needs it). */
const GOES_ON = 3

export function joinRules(rules: Rule[]): Rule[] {
  return [
    ...joined(rules.filter(({ across }) => across)),
    ...joined(rules.filter((r) => !r.across)),
  ]
}

function joined(rules: Rule[]): Rule[] {
  const bands: Rule[][] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const band = bands.at(-1)
    const first = band?.[0]
    if (band && first && rule.at - first.at <= SAME_LINE) band.push(rule)
    else bands.push([rule])
  }
  return bands.flatMap(joinedAlong)
}

function joinedAlong(band: Rule[]): Rule[] {
  const kept: Rule[] = []
  for (const rule of [...band].sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1)
    if (last && rule.from - last.to <= GOES_ON) {
      const longer = rule.to - rule.from > last.to - last.from ? rule : last
      last.at = longer.at
      last.to = Math.max(last.to, rule.to)
      last.thick = Math.max(last.thick, rule.thick)
    } else kept.push({ ...rule })
  }
  return kept
}
