// All that keeps a survey from being published: what its pack lacks, and, where two readers are asked for, whose word is wanted.
import type { House } from '../store/house.ts'
import type { DecidedAnswer, DecidedFigure } from '../vocabulary/decided.ts'
import type { Survey } from '../vocabulary/survey.ts'
import type { Block } from './block.ts'
import type { SurveyToPublish } from './gather-pack.ts'
import type { PackInput } from './pack/input.ts'
import { answersDecided, figuresDecided } from './queries.ts'
import { whatBlocks } from './what-blocks.ts'
import { workInTheWay } from './work-in-the-way.ts'

/** None when nothing stands in the way. */
export async function whatStandsInTheWay(
  { db, now }: Pick<House, 'db' | 'now'>,
  { id, survey }: SurveyToPublish,
  pack: PackInput,
): Promise<Block[]> {
  const work = await workInTheWay({ db }, id, pack.countedFrom ?? null)
  const blocks: Block[] = [
    ...work.map((why) => ({ check: 'work' as const, why })),
    ...whatBlocks(pack, now().toISOString()),
  ]
  if (survey.practice)
    return [{ check: 'practice', why: 'This is a practice copy: it is not published.' }, ...blocks]
  if (survey.readers === 1) return blocks
  return [
    ...readersWanted(survey, await figuresDecided(db, id), await answersDecided(db, id)).map(
      (why) => ({ check: 'readers' as const, why }),
    ),
    ...blocks,
  ]
}

type Read = Pick<DecidedFigure | DecidedAnswer, 'body' | 'state' | 'readers'>

/** What nobody has answered yet is pencil, and no more in the way than in a survey of one reader. */
function readersWanted(
  survey: Survey,
  figures: readonly Read[],
  answers: readonly Read[],
): string[] {
  const open = [...figures, ...answers].filter(
    ({ state, readers }) => state === 'pencil' && readers && readers.answered.length > 0,
  )
  const differing = open.filter(({ readers }) => readers?.differ)
  const halfRead = open.filter(({ readers }) => !readers?.differ)
  return [
    ...(halfRead.length > 0
      ? [
          `${named(survey, halfRead)}: one reader of two has answered. A second reader must answer in the queue before it is counted.`,
        ]
      : []),
    ...(differing.length > 0
      ? [
          `${named(survey, differing)}: two readers differ. Somebody must decide between their answers in the queue.`,
        ]
      : []),
  ]
}

/** "West Mercia (3), Kent (1)": how many readings and answers of each. */
function named({ bodies }: Survey, open: readonly Read[]): string {
  return bodies
    .flatMap(({ slug, name }) => {
      const own = open.filter(({ body }) => body === slug).length
      return own > 0 ? [`${name} (${own})`] : []
    })
    .join(', ')
}
