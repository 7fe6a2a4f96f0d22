import assert from 'node:assert/strict'
import { test } from 'node:test'
import { errorSummary, radios, textInput } from './form.ts'
import { asText } from './html.ts'

const errors = [{ field: 'why', message: 'Say why 6 becomes 7' }]

test('an error is said at the top, with a link to its field, and beside the field', () => {
  assert.match(asText(errorSummary(errors)!), /<a href="#why">Say why 6 becomes 7<\/a>/)
  const field = asText(textInput({ name: 'why', label: 'Why', hint: 'Quote the letter', errors }))
  assert.match(field, /aria-describedby="why-hint why-error" aria-invalid="true"/)
  assert.match(field, /<span class="vh">Error:<\/span> Say why 6 becomes 7/)
})

test('nothing typed is lost, and nothing typed is trusted', () => {
  const field = asText(textInput({ name: 'low', label: 'Number', value: '7"><b>' }))
  assert.match(field, /value="7&quot;&gt;&lt;b&gt;"/)
})

test('a form without errors shows no list of them', () => {
  assert.equal(errorSummary([]), null)
})

test('the choice made before is made when the form comes back', () => {
  const shown = asText(
    radios({
      name: 'alt',
      label: 'What would make it true',
      value: 'b',
      options: [
        { value: 'a', text: 'A' },
        { value: 'b', text: 'B' },
      ],
    }),
  )
  assert.match(shown, /value="b" checked/)
  assert.doesNotMatch(shown, /value="a" checked/)
})
