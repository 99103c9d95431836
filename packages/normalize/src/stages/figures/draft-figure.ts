import type { Qualifier } from '@crosstally/model'
import type { FigureKind } from '../../document.ts'

/** A figure while it is being read; `first` and `end` are token indices that grow with its qualifier and unit. */
export interface DraftFigure {
  first: number
  end: number
  readonly numberFirst: number
  readonly numberEnd: number
  low: number | null
  best: number | null
  high: number | null
  qualifier: Qualifier
  kind: FigureKind
  unit: string | null
  change: 'up' | 'down' | undefined
  noun: string | undefined
  additional: boolean | undefined
  refersTo: number | undefined
  readonly rules: string[]
}
