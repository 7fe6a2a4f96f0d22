import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sectionsIn } from './sections.ts'

const seen: [ink: string, sections: string[]][] = [
  ['Section 31(1)(g) by virtue of (2)(b) - Law enforcement', ['s31(1)(g)']],
  ['s.40(2)(3A)', ['s40(2)']],
  ['Section 40(2)(3A)(a) - Personal Information', ['s40(2)']],
  ['Section 31(1)(a)(b)(2)(b) - Law Enforcement', ['s31(1)(a)', 's31(1)(b)']],
  ['Section 31 (2) (a)(b) - Law Enforcement', ['s31(2)(a)', 's31(2)(b)']],
  ['(FOIA, s.12)', ['s12']],
  ['sections 12 and 14', ['s12', 's14']],
  ['Sections 30(1)(a) and 31(1)', ['s30(1)(a)', 's31(1)']],
  ['40(5B)(a)(i)', ['s40(5B)(a)(i)']],
  ['S12 applies', ['s12']],
  ['S40(2) applies', ['s40(2)']],
  ['Section 40 (2) - Personal Information', ['s40(2)']],
  ['section 38(1)(b)', ['s38(1)(b)']],
  ['Sections 23(5), 24(2), 30(3) & 31(3)', ['s23(5)', 's24(2)', 's30(3)', 's31(3)']],
  ['Section 30(1)(a)(i)', ['s30(1)(a)(i)']],
  ['section 36(2)(b)(i) and (ii)', ['s36(2)(b)(i)']],
  ['s31 (1)(a)', ['s31(1)(a)']],
  ['section 31(1)(g)(h)(i)', ['s31(1)(g)', 's31(1)(h)', 's31(1)(i)']],
  ['Sec 21', ['s21']],
  ['within 20 working days under section 10', ['s10']],
  ['officers 12', []],
  ['his 12 officers', []],
  ['1. 3.', []],
  ['20 (6 officers)', []],
  ['Section 17 of the Act', ['s17']],
  ['Section 12 and 18 hours', ['s12']],
]

for (const [ink, sections] of seen) {
  test(`“${ink}” cites ${sections.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      sectionsIn(ink).flatMap((cited) => cited.sections),
      sections,
    )
  })
}
