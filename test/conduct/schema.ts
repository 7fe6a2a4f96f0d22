// As much of JSON Schema as conduct-regimes.schema.json is written in: what of a value is not of its shape.
type Schema = { [key: string]: unknown }

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Empty where the value is of the schema's shape. Throws on a word of the schema that is not known here. */
export function outOfShape(root: unknown, value: unknown): string[] {
  return wrongIn(schemaOf(root), value, { root: schemaOf(root), at: '' })
}

interface Place {
  root: Schema
  at: string
}

function schemaOf(schema: unknown): Schema {
  if (!isObject(schema)) throw new Error(`${JSON.stringify(schema)} is no schema`)
  return schema
}

type Check = (say: unknown, value: unknown, place: Place, schema: Schema) => string[]

const no = (place: Place, what: string): string[] => [`${place.at || 'it'} ${what}`]

const checks: Record<string, Check> = {
  type: (say, value, place) =>
    [say].flat().some((type) => isOfType(value, String(type))) ? [] : no(place, `is no ${say}`),
  enum: (say, value, place) => (list(say).includes(value) ? [] : no(place, `is none of ${say}`)),
  const: (say, value, place) => (say === value ? [] : no(place, `is not ${say}`)),
  pattern: (say, value, place) =>
    typeof value !== 'string' || new RegExp(String(say)).test(value)
      ? []
      : no(place, `is not written as ${say}`),
  minimum: (say, value, place) =>
    Number(value) >= Number(say) ? [] : no(place, `is under ${say}`),
  maximum: (say, value, place) => (Number(value) <= Number(say) ? [] : no(place, `is over ${say}`)),
  minItems: (say, value, place) =>
    list(value).length >= Number(say) ? [] : no(place, `has under ${say}`),
  maxItems: (say, value, place) =>
    list(value).length <= Number(say) ? [] : no(place, `has over ${say}`),
  minProperties: (say, value, place) =>
    !isObject(value) || Object.keys(value).length >= Number(say) ? [] : no(place, 'is empty'),
  required: (say, value, place) =>
    list(say).flatMap((key) =>
      isObject(value) && value[String(key)] === undefined ? no(place, `has no ${key}`) : [],
    ),
  properties: (say, value, place) =>
    Object.entries(schemaOf(say)).flatMap(([key, schema]) =>
      isObject(value) && value[key] !== undefined ? wrongAt(schema, value[key], place, key) : [],
    ),
  additionalProperties: (say, value, place, { properties = {} }) =>
    Object.entries(isObject(value) ? value : {}).flatMap(([key, one]) => {
      if (key in schemaOf(properties)) return []
      return say === false ? no(place, `has ${key}`) : wrongAt(say, one, place, key)
    }),
  propertyNames: (say, value, place) =>
    Object.keys(isObject(value) ? value : {}).flatMap((key) => wrongAt(say, key, place, key)),
  items: (say, value, place) =>
    list(value).flatMap((one, i) => wrongAt(say, one, place, String(i))),
  prefixItems: (say, value, place) =>
    list(say).flatMap((schema, i) => wrongAt(schema, list(value)[i], place, String(i))),
  oneOf: (say, value, place) => {
    const fits = list(say).filter((one) => wrongIn(schemaOf(one), value, place).length === 0)
    return fits.length === 1 ? [] : no(place, `fits ${fits.length} of ${list(say).length} shapes`)
  },
  $ref: (say, value, place) => {
    const found = String(say)
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), place.root)
    return wrongIn(schemaOf(found), value, place)
  },
  if: (say, value, place, { then = {} }) =>
    wrongIn(schemaOf(say), value, place).length > 0 ? [] : wrongIn(schemaOf(then), value, place),
}

/** Words that ask nothing of a value. */
const SAYS_NOTHING = ['$schema', '$id', '$defs', 'title', 'description', 'format', 'then']

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function wrongIn(schema: Schema, value: unknown, place: Place): string[] {
  return Object.entries(schema).flatMap(([word, say]) => {
    const check = checks[word]
    if (check) return check(say, value, place, schema)
    if (SAYS_NOTHING.includes(word)) return []
    throw new Error(`the schema says “${word}”, which is not checked here`)
  })
}

/** A schema without words takes anything. */
const wrongAt = (schema: unknown, value: unknown, { root, at }: Place, key: string): string[] =>
  schema === true ? [] : wrongIn(schemaOf(schema), value, { root, at: `${at}/${key}` })

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'null') return value === null
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}
