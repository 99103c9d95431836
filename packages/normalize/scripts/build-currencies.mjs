// Builds src/languages/en/lexicon/currencies.json: every ISO 4217 code with its English name in the singular and plural, from
// the CLDR data of Node's Intl. The list is kept here so that a text reads the same under every version of Node.
import { writeFileSync } from 'node:fs'

const funds = new Set(['XDR', 'XSU', 'XCG', 'CUC', 'SLL', 'ZWL'])
const plain = (name) =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}|ʻ/gu, '')
    .toLowerCase()

const names = {}
for (const code of Intl.supportedValuesOf('currency').filter((code) => !funds.has(code))) {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'name',
    minimumFractionDigits: 0,
  })
  const name = (count) => plain(format.formatToParts(count).find(({ type }) => type === 'currency').value)
  names[code] = [...new Set([name(1), name(2)])]
}
const lines = Object.entries(names).map(
  ([code, list]) => `  "${code}": ${JSON.stringify(list).replaceAll('","', '", "')}`,
)
writeFileSync(new URL('../src/languages/en/lexicon/currencies.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`)
