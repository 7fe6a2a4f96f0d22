import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asText, type Html, html, joined } from './html.ts'

test('what came from outside is escaped, in text and in attributes', () => {
  const name = '<script>"&'
  assert.equal(
    asText(html`<b title="${name}">${name}</b>`),
    '<b title="&lt;script&gt;&quot;&amp;">&lt;script&gt;&quot;&amp;</b>',
  )
})

test('a piece of a page is not escaped again, and nothing prints as nothing', () => {
  assert.equal(
    asText(html`<p>${html`<i>${'a & b'}</i>`}${false}${null}</p>`),
    '<p><i>a &amp; b</i></p>',
  )
})

test('names are strung together with commas', () => {
  assert.equal(asText(joined(['Essex', 'Kent'], ', ')), 'Essex, Kent')
})

test('a template that is laid out over lines prints as if it stood on one', () => {
  const name = 'Essex'
  assert.equal(
    asText(html`
      <p
        class="note"
        title="${name}"
      >
        ${name} gave
        a figure.
        <b>One</b>, and
        ${2}
      </p>
    `),
    '<p class="note" title="Essex">Essex gave a figure. <b>One</b>, and 2</p>',
  )
})

test('a line break between a word and a hole or a link is a space, between two pieces of a page nothing', () => {
  const many = 'forces'
  assert.equal(
    asText(html`
      <p>
        ${11} ${many}
        told <a href="c">them</a>
        and
        <a href="d">more</a>.
        ${many}
      </p>
      ${html`<hr>`}
      ${html`<hr>`}
    `),
    '<p>11 forces told <a href="c">them</a> and <a href="d">more</a>. forces</p><hr><hr>',
  )
})

test('a line break beside a hole is a space where what is in the hole is a word', () => {
  const [word, none, number] = ['a notice', '', 0]
  const link = html`<a href="c">them</a>`
  const cases: [Html, string][] = [
    [
      html`
      ${word}
      <span>implies</span>
    `,
      'a notice <span>implies</span>',
    ],
    [
      html`
      <b>3.</b>
      ${word}
    `,
      '<b>3.</b> a notice',
    ],
    [
      html`
      ${word}
      ${number}
      ${link}
      ${[none, [word, 'as it stands']]}
    `,
      'a notice 0 <a href="c">them</a> a noticeas it stands',
    ],
    [
      html`
      ${html`${3} of them`}
      ${word}
    `,
      '3 of them a notice',
    ],
    [
      html`
      ${none}
      <b>one</b>
      ${false}
      ${[]}
      ${link}
    `,
      '<b>one</b><a href="c">them</a>',
    ],
    [
      html`
      ${word}
      ${html`<ul></ul>`}
      ${word}
      <p>${none}</p>
    `,
      'a notice<ul></ul>a notice<p></p>',
    ],
  ]
  for (const [piece, printed] of cases) assert.equal(asText(piece), printed)
})

test('a piece that is laid out over lines brings no space of its own', () => {
  assert.equal(
    asText(
      html`(${html`
    2 of
    3
  `})`,
    ),
    '(2 of 3)',
  )
})

test('a line break without an indent is the page’s own', () => {
  assert.equal(
    asText(html`<b>1</b>
<b>2</b>`),
    '<b>1</b>\n<b>2</b>',
  )
})
