import { describe, expect, it } from 'vitest'
import { parseCommandLine } from './command-line.ts'

describe('parseCommandLine', () => {
  it('fills the defaults of normalize', () => {
    expect(parseCommandLine(['normalize'])).toEqual({
      kind: 'normalize',
      file: '-',
      format: 'jsonl',
      jobs: 1,
      mentions: false,
      withText: true,
    })
  })
  it('reads the options of normalize wherever they stand', () => {
    expect(parseCommandLine(['normalize', '--mentions', 'a.jsonl', '--format=csv', '-j', '2', '--no-text'])).toEqual({
      kind: 'normalize',
      file: 'a.jsonl',
      format: 'csv',
      jobs: 2,
      mentions: true,
      withText: false,
    })
  })
  it('reads compare and explain', () => {
    expect(parseCommandLine(['compare', '-'])).toEqual({ kind: 'compare', file: '-' })
    expect(parseCommandLine(['explain', 'r.json', '--claim', 'nk-seed#4', '--report', 'nk-seed'])).toEqual({
      kind: 'explain',
      file: 'r.json',
      claim: 4,
      report: 'nk-seed',
    })
  })
  it.each([[], ['--help'], ['help'], ['normalize', '--help'], ['compare', '-h']])('gives help for %j', (...args) => {
    expect(parseCommandLine(args)).toEqual({ kind: 'help' })
  })
  it('gives the version', () => {
    expect(parseCommandLine(['--version'])).toEqual({ kind: 'version' })
  })
  it.each([
    [['normalise'], /no command 'normalise'/],
    [['normalize', '--format', 'xml'], /--format takes jsonl, json, csv; it was 'xml'/],
    [['normalize', '--jobs', '0'], /--jobs takes a whole number from 1/],
    [['normalize', '--jobs', 'two'], /--jobs takes a whole number from 1/],
    [['normalize', '--colour'], /Unknown option '--colour'/],
    [['normalize', 'a', 'b'], /one file at a time/],
    [['explain'], /explain needs a file/],
    [['explain', 'a', '--claim', 'first'], /--claim takes the number of a claim/],
  ])('refuses %j', (args, message) => {
    expect(parseCommandLine(args)).toEqual({ kind: 'usage-error', message: expect.stringMatching(message) })
  })
})
