// 43 police forces that do not exist, under which invented letters stand: no invented text stands under a real body's name.
import type { BodyAsked } from '../../src/vocabulary/survey.ts'

export interface InventedBody extends BodyAsked {
  /** "West Marl Police" */
  officialName: string
}

const FORCES: [slug: string, name: string, workforce: number][] = [
  ['tarrow-and-wend', 'Tarrow and Wend', 5274],
  ['oxmoor', 'Oxmoor', 1963],
  ['fennimere', 'Fennimere', 2440],
  ['saltby', 'Saltby', 3440],
  ['city-of-aldmouth', 'City of Aldmouth', 1167],
  ['ironhythe', 'Ironhythe', 1781],
  ['fellrigg', 'Fellrigg', 1983],
  ['peverdale', 'Peverdale', 3165],
  ['hythe-and-morrow', 'Hythe and Morrow', 5432],
  ['chalkstow', 'Chalkstow', 2435],
  ['pitsdale', 'Pitsdale', 2339],
  ['cefn-tegwen', 'Cefn-Tegwen', 1949],
  ['estermarsh', 'Estermarsh', 5571],
  ['wolderby', 'Wolderby', 2040],
  ['greater-cottonbury', 'Greater Cottonbury', 11522],
  ['glasmoor', 'Glasmoor', 2287],
  ['hurstmark', 'Hurstmark', 5624],
  ['stagholm', 'Stagholm', 3611],
  ['wydeness', 'Wydeness', 3670],
  ['hopgarth', 'Hopgarth', 5987],
  ['lathermoor', 'Lathermoor', 5278],
  ['hosewold', 'Hosewold', 3751],
  ['washby', 'Washby', 1578],
  ['merrowmouth', 'Merrowmouth', 6296],
  ['great-aldmouth', 'Great Aldmouth', 46212],
  ['broadmere', 'Broadmere', 3035],
  ['north-cambrel', 'North Cambrel', 2738],
  ['north-dalesby', 'North Dalesby', 2655],
  ['shoebridge', 'Shoebridge', 2428],
  ['borderfell', 'Borderfell', 5564],
  ['sherholt', 'Sherholt', 3992],
  ['south-cambrel', 'South Cambrel', 5227],
  ['south-dalesby', 'South Dalesby', 5377],
  ['potterdene', 'Potterdene', 3346],
  ['sandlingsea', 'Sandlingsea', 2399],
  ['heathersedge', 'Heathersedge', 4095],
  ['downsmouth', 'Downsmouth', 5369],
  ['swanvale', 'Swanvale', 7923],
  ['ardenby', 'Ardenby', 1530],
  ['west-marl', 'West Marl', 3812],
  ['west-foundry', 'West Foundry', 11288],
  ['west-dalesby', 'West Dalesby', 8802],
  ['plainsbury', 'Plainsbury', 2088],
]

export const inventedForces: readonly InventedBody[] = FORCES.map(([slug, name, workforce]) => ({
  slug,
  name,
  officialName: `${name} Police`,
  workforce,
}))
