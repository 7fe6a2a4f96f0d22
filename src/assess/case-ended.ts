// What is still owed, and what is still open, once a case has ended: an appeal and a warning go on, a report on how an investigation goes does not.
import type { Condition, ConductLaw, Machine, Transition } from '../vocabulary/regimes/law.ts'
import type { Clock } from './matter/matter.ts'
import type { MatterAnswer } from './replay-matter.ts'

type Stands = Pick<MatterAnswer, 'machine' | 'state' | 'stateKind'>

/** It has ended, and an appeal from it waits to be decided. */
export const isPending = (law: ConductLaw, { machine, state }: Stands): boolean =>
  machine !== null &&
  state !== null &&
  (law.machines[machine]?.states.pending.includes(state) ?? false)

/** Its day is known, no step has stopped it, and the case that it belongs to has not ended. */
export const isOwed = (law: ConductLaw, stands: Stands, clock: Clock): boolean =>
  clock.due !== null && clock.stopped === undefined && !endedWithTheCase(law, stands, clock)

/** Nothing stopped it, and it makes sense only while the case is open. */
export const endedWithTheCase = (
  law: ConductLaw,
  { stateKind }: Stands,
  { kind, stopped }: Pick<Clock, 'kind' | 'stopped'>,
): boolean => stateKind === 'closed' && stopped === undefined && !outlivesTheCase(law, kind)

/** Some step starts it that ends a case or follows its end; or it is of a duty beside the case which goes on without it. */
const outlivesTheCase = (law: ConductLaw, kind: string): boolean =>
  Object.values(law.machines).some((machine) =>
    machine.transitions.some(
      (step) =>
        step.starts.some(({ clock }) => clock === kind) &&
        (machine.beside.length > 0 ? !endsWithTheCase(machine) : mayEndIn(law, machine, step)),
    ),
  )

/** It has a step for which the case must have ended: as suspension, the power to which ends with the proceedings. */
const endsWithTheCase = ({ transitions }: Machine): boolean =>
  transitions.some(({ guard }) => guard.some(({ need }) => isEnd(need)))

const isEnd = (need: Condition): boolean =>
  need.is === 'fact' &&
  need.fact === 'stateKind' &&
  need.test.is === 'oneOf' &&
  need.test.values.includes('closed')

function mayEndIn(law: ConductLaw, machine: Machine, { from, to, toMachine }: Transition): boolean {
  const named = to.is === 'state' ? [to.state] : Object.values(to.states)
  const { closed } =
    (toMachine === undefined ? machine : law.machines[toMachine])?.states ?? machine.states
  return named
    .flatMap((state) => (state === 'same' ? from : [state]))
    .some((state) => closed.includes(state))
}
