// Cost of adding one report to a dossier of 1,000 and of 100,000 claims whose touched question holds 20, and of one
// question of 5,000 claims. Run: node packages/compare/bench/compare.bench.mjs
import { compareQuestion, findSiblings, groupClaims, questionKeyOf, resolveReport } from '../src/index.ts'

const questionSize = 20
const runs = 80

const claim = (report, index, { measure, subject, place, value, chain }) => ({
  id: `${report}#${index}`,
  quantity: {
    low: value,
    best: value,
    high: value,
    qualifier: 'exact',
    unit: 'person',
    asWritten: String(value),
    span: { start: 0, end: 1 },
  },
  measure,
  subject: { text: subject },
  place: { text: place, name: place },
  time: { edtf: `2025-0${1 + (index % 9)}-1${index % 9}` },
  scope: 'total',
  certainty: 'asserted',
  attribution: [{ name: chain }],
  via: [],
  evidence: { in: 'text', start: 0, end: 1, quote: '1' },
  confidence: 1,
  rules: [],
})

const report = (id, claims) => ({
  id,
  text: '',
  outlet: `Outlet ${id}`,
  publishedAt: '2025-09-20',
  language: 'en',
  warnings: [],
  normalizer: 'bench@1',
  claims,
})
const measures = ['killed', 'wounded', 'displaced', 'missing', 'detained', 'damaged', 'destroyed', 'evacuated']
const sources = ['Red Cross', 'UNICEF', 'health ministry', 'Jane Roe', 'World Bank']

/** A dossier of questions of 20 claims each; every question has its own place, so that a block holds many. */
function dossier(size) {
  const entries = []
  for (let question = 0; question < size / questionSize; question += 1) {
    for (let index = 0; index < questionSize; index += 1) {
      const id = `r${question}-${index}`
      const shape = {
        measure: measures[question % measures.length],
        subject: 'people',
        place: `Town${question}`,
        value: 1000 + question * 20 + index,
        chain: sources[index % sources.length],
      }
      entries.push(...resolveReport(report(id, [claim(id, 0, shape)])))
    }
  }
  return entries
}

/** What a store does for a new report: key its claims, load the cells they meet, compare the one question again. */
function addReport(index, cells) {
  const id = `new-${index}`
  const shape = { measure: 'killed', subject: 'people', place: 'Town0', value: 1030 + index, chain: 'Red Cross' }
  const added = resolveReport(report(id, [claim(id, 0, shape)]))
  const touched = added.flatMap(
    (entry) => cells.get(`${questionKeyOf(entry).block}|${questionKeyOf(entry).cell}`) ?? [],
  )
  const entries = [...touched, ...added]
  const siblings = findSiblings(entries)
  return groupClaims(entries).map((group) => compareQuestion(group, { mates: entries, siblings }))
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

function timeAdding(size) {
  const cells = Map.groupBy(dossier(size), (entry) => `${questionKeyOf(entry).block}|${questionKeyOf(entry).cell}`)
  const times = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    addReport(run, cells)
    times.push(performance.now() - start)
  }
  return median(times.slice(40))
}

function timeLarge(size) {
  const entries = []
  for (let index = 0; index < size; index += 1) {
    const id = `big-${index}`
    const shape = {
      measure: 'killed',
      subject: 'people',
      place: 'Town',
      value: 100 + (index % 900),
      chain: `${sources[index % sources.length]}`,
    }
    entries.push(...resolveReport(report(id, [claim(id, 0, shape)])))
  }
  const start = performance.now()
  const questions = groupClaims(entries).map((group) => compareQuestion(group))
  return {
    ms: performance.now() - start,
    relations: questions.reduce((sum, { relations }) => sum + relations.length, 0),
  }
}

timeAdding(2000) // warms up
const small = timeAdding(1000)
const large = timeAdding(100_000)
console.log(
  `adding one report, question of ${questionSize}: ${small.toFixed(2)} ms at 1,000 claims, ${large.toFixed(2)} ms at 100,000 (${(large / small).toFixed(2)}x)`,
)
for (const size of [1250, 2500, 5000]) {
  const { ms, relations } = timeLarge(size)
  console.log(`one question of ${size} claims: ${ms.toFixed(0)} ms, ${relations} relations`)
}
const whole = dossier(20_000)
const start = performance.now()
const groups = groupClaims(whole)
console.log(
  `grouping 20,000 claims from scratch: ${(performance.now() - start).toFixed(0)} ms, ${groups.length} questions`,
)
