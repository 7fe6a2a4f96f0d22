// A matter begins: which Regulations apply is chosen once, by the day it came to attention, and its procedure starts.
import type { ConductLaw, Facts } from '../vocabulary/regimes/law.ts'
import { lookAt } from './facts/look.ts'
import { truthOf, unknownIn } from './facts/truth.ts'
import type { Matter } from './matter/matter.ts'

/** `facts`: those of the case; what the data gives no scope of a case is not taken. */
export function openMatter(law: ConductLaw, facts: Facts): Matter {
  const unbegun: Matter = {
    regime: null,
    machine: null,
    states: {},
    facts: Object.fromEntries(Object.entries(facts).filter(([fact]) => isOfCase(law, fact))),
    clocks: [],
    lastOn: null,
  }
  const regime = chooseRegime(law, unbegun)
  const machine = machineFor(law, unbegun, regime)
  return {
    ...unbegun,
    regime,
    machine,
    states: machine === null ? {} : { [machine]: law.machines[machine]?.start ?? '' },
  }
}

export const isOfCase = ({ facts }: ConductLaw, fact: string): boolean =>
  facts[fact]?.scope === 'case' || facts[fact]?.scope === 'case or event'

/** The first line that is true names the Regulations, or the fact that does. */
function chooseRegime(law: ConductLaw, matter: Matter): string | null {
  const look = lookAt(law, matter)
  const line = law.chooseRegime.find(({ when }) => truthOf(when, look, law.named) === true)
  if (!line?.regime.startsWith('$')) return line?.regime ?? null
  const older = look(line.regime.slice(1))
  return typeof older === 'string' ? older : null
}

/** Some procedures have a machine of their own, whatever the Regulations. */
function machineFor(law: ConductLaw, matter: Matter, regime: string | null): string | null {
  const own = law.machineFor[String(lookAt(law, matter)('procedure'))]
  if (own !== undefined && law.machines[own]) return own
  return regime === null ? null : (law.regimes[regime]?.machine ?? null)
}

/** Why no step can be taken in it: its Regulations have none here, or which they are cannot be said. */
export function whyNoMachine(law: ConductLaw, matter: Matter): string {
  const regime = matter.regime === null ? undefined : law.regimes[matter.regime]
  if (regime) return regime.noMachine ?? `no steps are held for ${regime.law}`
  const look = lookAt(law, matter)
  const asked = new Set(law.chooseRegime.flatMap(({ when }) => unknownIn(when, look, law.named)))
  return `which Regulations apply cannot be said without ${[...asked].join(', ')}`
}
