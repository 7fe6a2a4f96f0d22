// The 27 invented letters, by force.

import type { Letter } from '../letter.ts'
import { downsmouth, greatAldmouth, hopgarth } from './aldmouth-and-hopgarth.ts'
import { broadmere, sandlingsea } from './broadmere-and-sandlingsea.ts'
import { fellrigg, greaterCottonbury, ironhythe, pitsdale } from './cottonbury-and-the-north.ts'
import { ardenby, westFoundry } from './foundry-and-ardenby.ts'
import { cefnTegwen, chalkstow, plainsbury } from './plainsbury-and-tegwen.ts'
import { estermarsh, hurstmark, merrowmouth, potterdene } from './refused.ts'
import { sherholt } from './sherholt.ts'
import { fennimere, shoebridge, washby } from './shoebridge-and-washby.ts'
import { northDalesby, southDalesby, westDalesby, wydeness } from './the-dalesbys.ts'
import { westMarl } from './west-marl.ts'

export const LETTERS: Letter[] = [
  fennimere,
  ironhythe,
  fellrigg,
  chalkstow,
  pitsdale,
  cefnTegwen,
  estermarsh,
  greaterCottonbury,
  hurstmark,
  wydeness,
  hopgarth,
  washby,
  merrowmouth,
  greatAldmouth,
  broadmere,
  northDalesby,
  shoebridge,
  sherholt,
  southDalesby,
  potterdene,
  sandlingsea,
  downsmouth,
  ardenby,
  westMarl,
  westFoundry,
  westDalesby,
  plainsbury,
]
