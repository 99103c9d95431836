import type { AttributionLink } from '@crosstally/model'
import type { SpeechAct } from '../../document.ts'

/** Where a speaker has his figures from, once the text has said so. Lives for one run over one text. */
export class RootMemory {
  private readonly roots = new Map<string, { link: AttributionLink; block: number; lasting: boolean }>()
  private lastSpeaker: string | undefined

  /** The act with the root that its only speaker named before, in this block or, if he said it of all his figures, earlier. */
  extend(act: SpeechAct, block: number): SpeechAct {
    const only = act.attribution.length === 1 ? act.attribution[0] : undefined
    const known = only && this.roots.get(only.name)
    if (!known || only.name === known.link.name || (!known.lasting && known.block !== block)) return act
    return { ...act, attribution: [...act.attribution, known.link], rules: [...act.rules, 'speech/root-carried'] }
  }

  /** Remembers the root a chain ends in, or forgets an older one that another root has replaced. */
  note(act: SpeechAct, block: number, upstream: boolean): void {
    const first = act.attribution[0]
    if (!first) return
    this.lastSpeaker = first.name
    const root = act.attribution.at(-1)
    if (act.attribution.length < 2 || !root) return
    if (upstream) this.roots.set(first.name, { link: root, block, lasting: false })
    else if (!act.rules.includes('speech/root-carried')) this.roots.delete(first.name)
  }

  /** 'She has this from the elders': where a speaker has what this block gives. */
  setForBlock(root: AttributionLink, block: number, speaker: string | undefined): void {
    const name = speaker ?? this.lastSpeaker
    if (name && name !== root.name) this.roots.set(name, { link: root, block, lasting: false })
  }

  /** 'This information stems from a briefing by …': the speaker so far has all his figures from there. */
  setLasting(root: AttributionLink, block: number, speaker: string | undefined): void {
    const name = speaker ?? this.lastSpeaker
    if (name && name !== root.name) this.roots.set(name, { link: root, block, lasting: true })
  }
}
