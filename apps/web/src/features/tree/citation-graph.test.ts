import { describe, expect, it } from 'vitest'
import { citationGraph, noSource } from './citation-graph.ts'
import type { CitationPath } from './citation-path.ts'
import { layOutGraph } from './lay-out-graph.ts'

const path = (outlet: string, relays: string[], speakers: string[], origin: string | null): CitationPath => ({
  key: JSON.stringify([outlet, relays, speakers, origin]),
  outlet,
  relays,
  speakers,
  origin,
  claims: [],
})
const every = () => true
const paths = [
  path('Harbour Wire', [], [], 'Health Ministry'),
  path('Evening Post', ['Harbour Wire'], ['Minister'], 'Health Ministry'),
  path('Daily Star', [], [], null),
]

describe('citationGraph', () => {
  it('stands outlets first, origins last, relays and speakers between', () => {
    const { nodes, columns } = citationGraph(paths, every)
    expect(columns).toEqual({ relays: 1, speakers: 1 })
    expect(nodes.map(({ kind, label, layer }) => [kind, label, layer])).toEqual([
      ['outlet', 'Harbour Wire', 0],
      ['origin', 'Health Ministry', 3],
      ['outlet', 'Evening Post', 0],
      ['relay', 'Harbour Wire', 1],
      ['speaker', 'Minister', 2],
      ['outlet', 'Daily Star', 0],
      ['origin', noSource, 3],
    ])
  })
  it('never leads back, though outlets cite each other', () => {
    const { edges, nodes } = citationGraph([path('A', ['B'], [], 'X'), path('B', ['A'], [], 'X')], every)
    const layers = new Map(nodes.map(({ id, layer }) => [id, layer]))
    expect(edges.every(({ from, to }) => (layers.get(from) ?? 0) < (layers.get(to) ?? 0))).toBe(true)
  })
  it('marks the chosen way', () => {
    const { nodes } = citationGraph(paths, ({ outlet }) => outlet === 'Evening Post')
    expect(nodes.filter(({ isChosen }) => isChosen).map(({ label }) => label)).toEqual([
      'Health Ministry',
      'Evening Post',
      'Harbour Wire',
      'Minister',
    ])
  })
  it('draws many outlets with the same way as one', () => {
    const many = Array.from({ length: 50 }, (_unused, index) => path(`Outlet ${index + 10}`, [], [], 'X'))
    const { nodes } = citationGraph([...many, path('Apart', [], [], 'Y')], every)
    expect(nodes.filter(({ kind }) => kind === 'outlet').map(({ label }) => label)).toEqual(['50 outlets', 'Apart'])
  })
})

describe('citationGraph of very many ways', () => {
  it('draws the outlets that lead to one next step as one', () => {
    const many = Array.from({ length: 130 }, (_unused, index) =>
      path(`Outlet ${index}`, index % 2 === 0 ? ['Agency'] : [], [], index % 3 === 0 ? 'X' : 'Y'),
    )
    const { nodes, edges } = citationGraph(many, every)
    expect(nodes.filter(({ kind }) => kind === 'outlet').map(({ label }) => label)).toEqual([
      '65 outlets',
      '43 outlets',
      '22 outlets',
    ])
    expect(edges).toHaveLength(5)
  })
})

describe('layOutGraph', () => {
  it('keeps the columns, and no two boxes touch', () => {
    const { nodes, width, height } = layOutGraph(citationGraph(paths, every))
    const columns = [...Map.groupBy(nodes, ({ layer }) => layer)].sort(([a], [b]) => a - b)
    const lefts = columns.map(([, own]) => [...new Set(own.map(({ x }) => x))])
    expect(lefts.every((xs) => xs.length === 1)).toBe(true)
    expect(lefts.flat()).toEqual(lefts.flat().toSorted((a, b) => a - b))
    for (const [, own] of columns) {
      const tops = own.map(({ y }) => y).sort((a, b) => a - b)
      expect(tops.every((y, index) => index === 0 || y - (tops[index - 1] ?? 0) >= 28)).toBe(true)
    }
    expect(nodes.every(({ x, y }) => x >= 0 && y >= 0 && x < width && y < height)).toBe(true)
  })
})
