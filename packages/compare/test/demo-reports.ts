import type { NormalizedReport } from '@crosstally/model'
import { type ClaimInput, makeReport } from './make-report.ts'

const soldiers = { text: 'North Korean soldiers', actor: 'KP', kind: 'military' as const }
const initial = { ...soldiers, text: 'North Korean soldiers, initial contingent' }
const base = { subject: soldiers, place: 'Kursk', country: 'RU' } satisfies Partial<ClaimInput>
const russia = { subject: soldiers, place: 'Russia', country: 'RU' } satisfies Partial<ClaimInput>
const farEast = { subject: soldiers, place: "Russia's Far East", country: 'RU' } satisfies Partial<ClaimInput>
const yu = 'Yu Yong-weon (South Korean lawmaker)'
const budanov = "Kyrylo Budanov (head of Ukraine's military intelligence)"
const nis = 'National Intelligence Service'
const lee = 'Lee Seong-kweun (lawmaker)'

/** The figures of Appendix A as claims made by hand: who gave which number to whom, in our own words. */
export const demoReports: NormalizedReport[] = [
  makeReport({
    id: 'r1',
    outlet: 'News.az',
    publishedAt: '2025-03-05',
    claims: [
      { ...farEast, value: 3500, qualifier: 'about', measure: 'training', chain: [yu, budanov], via: ['Yonhap'] },
      {
        ...russia,
        value: 1500,
        qualifier: 'about',
        measure: 'deployed',
        scope: 'additional',
        time: '2025-01/2025-02',
        chain: [yu, budanov],
        via: ['Yonhap'],
      },
      {
        ...russia,
        subject: initial,
        value: 11_000,
        qualifier: 'about',
        measure: 'deployed',
        time: '2024-10',
        chain: [yu],
        via: ['Yonhap'],
      },
    ],
  }),
  makeReport({
    id: 'r2',
    outlet: 'A News',
    publishedAt: '2025-03-05',
    claims: [
      { ...farEast, value: 3500, qualifier: 'about', measure: 'training', chain: [yu, budanov], via: ['Yonhap'] },
      { ...russia, value: 10_000, qualifier: 'about', measure: 'deployed', time: '2024-10', chain: ['Pentagon'] },
      {
        ...base,
        value: 4000,
        qualifier: 'about',
        measure: 'casualties',
        time: '2025-02-26',
        chain: [yu, 'Kyiv'],
        via: ['Yonhap'],
      },
      {
        ...base,
        value: 3600,
        qualifier: 'about',
        measure: 'casualties',
        time: '2025-02-26',
        chain: [yu, 'South Korea'],
        via: ['Yonhap'],
      },
      { ...base, value: 300, qualifier: 'at_least', measure: 'killed', time: '2025-01-13', chain: [nis] },
    ],
  }),
  makeReport({
    id: 'r3',
    outlet: 'UPI',
    publishedAt: '2025-03-05',
    claims: [
      { ...farEast, value: 3500, qualifier: 'about', measure: 'training', chain: [yu, budanov] },
      {
        ...russia,
        subject: initial,
        value: 12_000,
        qualifier: 'exact',
        measure: 'deployed',
        time: '2024-10',
        chain: [yu],
      },
      { ...base, value: 400, qualifier: 'about', measure: 'killed', time: '2025-02-26', chain: [yu, budanov] },
      { ...base, value: 3600, measure: 'wounded', time: '2025-02-26', chain: [yu, budanov] },
      { ...base, value: 300, measure: 'returned_to_duty', scope: 'part', time: '2025-02-26', chain: [yu, budanov] },
    ],
  }),
  makeReport({
    id: 'r4',
    outlet: 'Ghana News Service',
    publishedAt: '2025-03-06',
    claims: [
      { ...farEast, value: 3500, measure: 'training', chain: [yu, budanov] },
      { ...russia, subject: initial, value: 11_000, measure: 'deployed', chain: [yu] },
      { ...base, value: 400, qualifier: 'about', measure: 'killed', time: '2025-02-26', chain: [yu, budanov] },
      { ...base, value: 3600, measure: 'wounded', time: '2025-02-26', chain: [yu, budanov] },
      { ...base, value: 300, qualifier: 'about', measure: 'returned_to_duty', scope: 'part', chain: [yu, budanov] },
    ],
  }),
  makeReport({
    id: 'r5',
    outlet: 'memeiros',
    publishedAt: '2025-03-08',
    claims: [
      { ...farEast, value: 3500, qualifier: 'about', measure: 'training', chain: ['Yoo Yong-won', 'HUR'] },
      { ...russia, subject: initial, value: 11_000, measure: 'deployed', chain: ['Yoo Yong-won'] },
      {
        ...base,
        country: 'UA',
        value: 400,
        qualifier: 'about',
        measure: 'killed',
        time: '2025-02-26',
        chain: ['Yoo Yong-won', 'HUR'],
      },
    ],
  }),
  makeReport({
    id: 'r6',
    outlet: 'January briefing',
    publishedAt: '2025-01-13',
    claims: [
      { ...base, value: 300, qualifier: 'about', measure: 'killed', time: '2025-01-13', chain: [lee, nis] },
      { ...base, value: 2700, measure: 'wounded', time: '2025-01-13', chain: [lee, nis] },
      { ...base, value: 3000, qualifier: 'more_than', measure: 'casualties', time: '2025-01-13', chain: [lee, nis] },
    ],
  }),
  makeReport({
    id: 'r7',
    outlet: 'Kyiv Independent',
    publishedAt: '2025-02-14',
    claims: [
      {
        ...base,
        value: 4000,
        qualifier: 'more_than',
        measure: 'casualties',
        time: '2025-02-14',
        chain: ['Volodymyr Zelensky (Ukrainian president)'],
      },
      {
        ...russia,
        subject: initial,
        value: 12_000,
        qualifier: 'up_to',
        measure: 'deployed',
        time: '2024-10/2024-12',
        chain: ['Volodymyr Zelensky (Ukrainian president)'],
      },
      {
        ...russia,
        value: 2000,
        high: 3000,
        qualifier: 'between',
        measure: 'deployed',
        scope: 'additional',
        certainty: 'planned',
        chain: ['Volodymyr Zelensky (Ukrainian president)'],
      },
    ],
  }),
  makeReport({
    id: 'r8',
    outlet: 'AFP',
    publishedAt: '2025-04-30',
    claims: [
      { ...base, value: 4700, qualifier: 'about', measure: 'casualties', time: '2025-04-30', chain: [lee, nis] },
      {
        ...base,
        value: 600,
        qualifier: 'about',
        measure: 'killed',
        scope: 'part',
        time: '2025-04-30',
        chain: [lee, nis],
      },
      { ...base, value: 2000, qualifier: 'about', measure: 'repatriated', time: '2025-01/2025-03', chain: [lee, nis] },
    ],
  }),
  makeReport({
    id: 'r10',
    outlet: 'SSJ',
    publishedAt: '2024-12-23',
    claims: [
      {
        ...base,
        value: 3000,
        qualifier: 'more_than',
        measure: 'casualties',
        time: '2024-12-23',
        chain: ['Volodymyr Zelensky (Ukrainian president)'],
      },
      {
        ...base,
        value: 1100,
        qualifier: 'about',
        measure: 'casualties',
        time: '2024-12-23',
        chain: ["Joint Chiefs of Staff (South Korea's joint chiefs of staff)"],
      },
      {
        ...base,
        value: 100,
        qualifier: 'about',
        measure: 'killed',
        scope: 'part',
        time: '2024-12-23',
        chain: ["Joint Chiefs of Staff (South Korea's joint chiefs of staff)"],
      },
      { ...base, value: 12, measure: 'captured', time: '2024-12-23', chain: ['Kyiv'] },
      {
        ...russia,
        subject: initial,
        value: 11_000,
        high: 12_000,
        qualifier: 'between',
        measure: 'deployed',
        time: '2024-10',
        chain: [nis],
      },
    ],
  }),
  makeReport({
    id: 'r11',
    outlet: 'Devdiscourse',
    publishedAt: '2024-12-27',
    claims: [
      {
        ...base,
        value: 1000,
        qualifier: 'more_than',
        measure: 'casualties',
        time: '2024-12-20/2024-12-27',
        chain: ['John Kirby (White House spokesman)'],
      },
    ],
  }),
  makeReport({
    id: 'r12',
    outlet: 'KBS World',
    publishedAt: '2025-07-03',
    claims: [
      {
        ...russia,
        value: 25_000,
        high: 30_000,
        qualifier: 'between',
        measure: 'deployed',
        scope: 'additional',
        certainty: 'planned',
        chain: ['Ukrainian assessment'],
        via: ['CNN'],
      },
      {
        ...russia,
        value: 25_000,
        high: 30_000,
        qualifier: 'between',
        measure: 'deployed',
        scope: 'additional',
        certainty: 'planned',
        chain: ['Western official'],
        via: ['CNN'],
      },
    ],
  }),
  makeReport({
    id: 'r13',
    outlet: 'Japan Times',
    publishedAt: '2025-07-03',
    claims: [
      {
        ...russia,
        value: 30_000,
        qualifier: 'up_to',
        measure: 'recruited',
        certainty: 'planned',
        chain: ['Ukrainian officials'],
      },
      { ...russia, value: 14_000, measure: 'deployed', time: '2024', chain: ['Ukrainian officials'] },
    ],
  }),
  makeReport({
    id: 'r14',
    outlet: 'Euronews',
    publishedAt: '2025-03-27',
    claims: [
      {
        ...russia,
        value: 3000,
        measure: 'deployed',
        scope: 'additional',
        time: '2025-01/2025-02',
        chain: ["Joint Chiefs of Staff (South Korea's joint chiefs of staff)"],
      },
    ],
  }),
  makeReport({
    id: 'r15',
    outlet: 'Seoul digest',
    publishedAt: '2025-02-27',
    claims: [
      {
        ...russia,
        value: 1000,
        high: 3000,
        qualifier: 'between',
        measure: 'deployed',
        scope: 'additional',
        time: '2025-01/2025-02',
        chain: [nis],
      },
    ],
  }),
]
