// Who is asked: the bodies of survey.yaml, with their headcount at its date.
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import {
  bodyOf,
  bodies as knownBodies,
  police43,
  type WorkforceDate,
} from '../vocabulary/bodies.ts'
import type { BodyAsked } from '../vocabulary/survey.ts'
import { slugOf } from '../wording/names/slug.ts'
import { nearest } from './naming/nearest-word.ts'
import { type Fields, fieldsOf, items, required, text, wholeNumber } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

/** police-43, or a list of slugs and of bodies with a name and a headcount of their own. */
export function readBodies(
  sheet: Sheet,
  fields: Fields,
  root: Node | null,
  at?: WorkforceDate,
): BodyAsked[] {
  const node = fields.get('bodies')?.value ?? null
  if (!node) {
    complain(sheet, root, '“bodies” is missing: write police-43, or a list of bodies.')
    return []
  }
  if (isScalar(node) && node.value === 'police-43') {
    return police43.map(({ slug, name, workforce }) => ({
      slug,
      name,
      workforce: at ? workforce[at] : null,
    }))
  }
  const seen = new Set<string>()
  const listed = items(sheet, node, 'bodies, or police-43')
  if (listed.length === 0 && isSeq(node))
    complain(sheet, node, 'No body is asked. Write police-43, or a list of bodies.')
  return listed.flatMap((item) => {
    const body = readBody(sheet, item, at)
    if (!body) return []
    if (seen.has(body.slug)) {
      complain(sheet, item, `${body.slug} stands twice among the bodies.`)
      return []
    }
    seen.add(body.slug)
    return [body]
  })
}

function readBody(sheet: Sheet, node: Node, at?: WorkforceDate): BodyAsked | null {
  if (isScalar(node)) return knownBody(sheet, node, String(node.value), at)
  if (!isMap(node)) {
    complain(sheet, node, 'A body is its slug, or { slug, name, email, per }.')
    return null
  }
  const fields = fieldsOf(sheet, node, ['slug', 'name', 'email', 'per', 'workforce'])
  if (!fields) return null
  const slug = required(sheet, fields, 'slug', node)
  const name = text(sheet, fields, 'name')
  // "workforce" is what "per" was called before rates could be per anything.
  const workforce = wholeNumber(sheet, fields, 'per') ?? wholeNumber(sheet, fields, 'workforce')
  if (slug === '') return null
  if (slug !== slugOf(slug)) {
    complain(
      sheet,
      fields.get('slug')?.value ?? node,
      `“${slug}” is no slug: it is the name of a folder and of a page, in small letters, digits and hyphens. Write ${slugOf(slug)}.`,
    )
    return null
  }
  const body =
    name === null
      ? knownBody(sheet, node, slug, at)
      : { slug, name, workforce: workforceOf(slug, at) }
  const email = text(sheet, fields, 'email')
  return body && { ...body, workforce: workforce ?? body.workforce, ...(email && { email }) }
}

const workforceOf = (slug: string, at?: WorkforceDate): number | null =>
  at ? (bodyOf(slug)?.workforce[at] ?? null) : null

function knownBody(sheet: Sheet, node: Node, slug: string, at?: WorkforceDate): BodyAsked | null {
  const body = bodyOf(slug)
  if (body) return { slug, name: body.name, workforce: workforceOf(slug, at) }
  const near = nearest(
    slug,
    knownBodies.map((one) => one.slug),
  )
  complain(
    sheet,
    node,
    `“${slug}” is no body that Candour knows. ${near ? `Did you mean ${near}? ` : ''}For another body write { slug: ${slugOf(slug)}, name: … }.`,
  )
  return null
}
