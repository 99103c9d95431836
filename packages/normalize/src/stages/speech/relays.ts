import type { SpeechAct } from '../../document.ts'
import { wordSet } from '../../languages/word-table.ts'
import { type Speaker, type SpeechScan, speakerNear } from './speech-scan.ts'

/** Through which outlet a speaker was heard: it holds for what the speaker says on in the same block. Lives for one run. */
export class RelayMemory {
  private readonly relays = new Map<string, Pick<SpeechAct, 'via'> & { block: number }>()

  /** The act with the outlet through which its speaker was heard before in this block. */
  extend(act: SpeechAct, block: number): SpeechAct {
    const speaker = act.attribution[0]?.name
    const known = speaker === undefined || act.via.length > 0 ? undefined : this.relays.get(speaker)
    return known?.block === block ? { ...act, via: known.via, rules: [...act.rules, 'speech/relay-carried'] } : act
  }

  /** Remembers the outlets of an act. */
  note({ attribution, via }: SpeechAct, block: number): void {
    const speaker = attribution[0]?.name
    if (speaker !== undefined && via.length > 0) this.relays.set(speaker, { via, block })
  }
}

/** 'told the Harbour Times', in that paper: a report is not relayed through itself. Pure. */
export function withoutOwnOutlet(act: SpeechAct, outlet: string | undefined): SpeechAct {
  if (outlet === undefined || act.via.length === 0) return act
  const via = act.via.filter(({ name }) => plain(name) !== plain(outlet))
  return via.length === act.via.length ? act : { ...act, via }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /, '')
}

const links = wordSet(['on', 'to', 'via', 'with', 'by', 'through', ',', 'in'])

/** The outlet that words beside a speaker name: 'Ann Poe, on Radio Uno:', '(interior ministry via Delta News)'. Pure. */
export function outletBeside(scan: SpeechScan, from: number, limit: number): Speaker | undefined {
  for (let at = from; at + 1 < limit; at += 1) {
    const speaker = links.hasAt(scan.tokens, at) ? speakerNear(scan, at + 1) : undefined
    if (speaker?.entity.kind === 'outlet') return speaker
    if (speaker?.entity.rules.includes('names/acronym') && scan.tokens[at]?.lower === 'on' && speaker.end === limit)
      return speaker
  }
  return undefined
}
