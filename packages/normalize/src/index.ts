export { defaultStages } from './configuration.ts'
export type {
  Analysis,
  Block,
  BlockKind,
  CountFrame,
  Figure,
  FigureKind,
  NamedEntity,
  Sentence,
  SpeechAct,
  Stage,
  TimeExpression,
  Token,
} from './document.ts'
export { analyze, type NormalizeOptions, normalizeReport, normalizerVersion } from './engine.ts'
