export type { Analysis, Stage } from './document.ts'
