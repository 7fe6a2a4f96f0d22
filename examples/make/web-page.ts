// Pages of a disclosure log as forces publish them: menus and footers around the letter.
import { escapeXml } from '../../src/write/office/xml.ts'
import { INVENTED, MADE_TO_TEST } from './wording.ts'

/** A page with the furniture of a website round its content, which is HTML already. */
export const disclosureLogPage = (title: string, force: string, content: string): string =>
  `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${html(title)} - ${html(force)}</title>
</head>
<body>
<header><a href="#main">Skip to content</a> <strong>${html(force)}</strong></header>
<nav><ul><li><a href="#">Home</a></li><li><a href="#">About us</a></li><li><a href="#">Freedom of information</a></li><li><a href="#">Disclosure log</a></li></ul></nav>
<main id="main">
<p><strong>${INVENTED}</strong></p>
${content}
<p>${MADE_TO_TEST}.</p>
</main>
<footer><p>Emergency 999 | Non-emergency 101 | Accessibility | Cookies</p></footer>
</body>
</html>
`

export const html = escapeXml

export const paragraphs = (...texts: string[]): string =>
  texts.map((text) => `<p>${html(text)}</p>`).join('\n')

/** The first row is the head. */
export const htmlTable = ([head = [], ...rows]: (string | number)[][]): string =>
  `<table>
<thead><tr>${head.map((cell) => `<th scope="col">${html(String(cell))}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${html(String(cell))}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>`
