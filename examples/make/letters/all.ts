// The 27 letters, by force.

import type { Letter } from '../letter.ts'
import { kent, metropolitan, sussex } from './london-and-south-east.ts'
import { cambridgeshire, lincolnshire, northamptonshire } from './midlands-and-fens.ts'
import { norfolk, suffolk } from './norfolk-and-suffolk.ts'
import { cleveland, cumbria, durham, greaterManchester } from './north.ts'
import { nottinghamshire } from './nottinghamshire.ts'
import { essex, hampshire, merseyside, staffordshire } from './refused.ts'
import { dorset, dyfedPowys, wiltshire } from './south-west-and-wales.ts'
import { westMercia } from './west-mercia.ts'
import { warwickshire, westMidlands } from './west-midlands-and-warwickshire.ts'
import { humberside, northYorkshire, southYorkshire, westYorkshire } from './yorkshire.ts'

export const LETTERS: Letter[] = [
  cambridgeshire,
  cleveland,
  cumbria,
  dorset,
  durham,
  dyfedPowys,
  essex,
  greaterManchester,
  hampshire,
  humberside,
  kent,
  lincolnshire,
  merseyside,
  metropolitan,
  norfolk,
  northYorkshire,
  northamptonshire,
  nottinghamshire,
  southYorkshire,
  staffordshire,
  suffolk,
  sussex,
  warwickshire,
  westMercia,
  westMidlands,
  westYorkshire,
  wiltshire,
]
