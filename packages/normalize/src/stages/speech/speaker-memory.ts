import type { AttributionLink, SourceKind } from '@crosstally/model'
import type { Analysis, NamedEntity } from '../../document.ts'
import { demonyms } from '../../languages/en/source-words.ts'
import { wordSet } from '../../languages/word-table.ts'
import type { Cue } from './cue.ts'
import { pronounOf } from './gender.ts'
import { oneOfThem } from './one-of-them.ts'
import { isPossessive } from './own-figure.ts'
import { type Speaker, type SpeechScan, speakerStarting } from './speech-scan.ts'

/** Who spoke so far in a text, for pronouns and for statements named again. Lives for one run over one text. */
export class SpeakerMemory {
  private person: NamedEntity | undefined
  private body: NamedEntity | undefined
  private last: NamedEntity | undefined
  private crowd: NamedEntity | undefined
  private pair: readonly [NamedEntity, NamedEntity] | undefined
  /** Persons named in the sentence before. */
  private recent: readonly NamedEntity[] = []
  /** Who speaks in the document that spoke last: 'the statement went on … It lists'. */
  private spokenThrough: NamedEntity | undefined
  private readonly documents = new Map<string, NamedEntity>()
  /** The last body, outlet or document of each head noun, for 'the same agency'. */
  private readonly byHead = new Map<string, NamedEntity>()

  /** Who is meant by a speaker: itself, or the antecedent of a pronoun or of 'the statement'. */
  resolve(speaker: Speaker, opener = ''): NamedEntity | undefined {
    const { entity } = speaker
    const owner = entity.kind === 'document' ? this.ownerBy(opener) : undefined
    if (owner) {
      if (entity.head) this.documents.set(entity.head, owner)
      return owner
    }
    if (isSame(entity))
      return (
        this.byHead.get(entity.head ?? '') ??
        this.byHead.get(lastWord(entity.name)) ??
        (anySource.test(entity.name) ? this.last : entity)
      )
    if (entity.name === 'body' && this.body) return this.body
    const head = ownBodies.test(entity.name) ? this.headOf(opener) : undefined
    if (head) return { ...entity, name: `${lastName(head.name)}'s ${entity.name}` }
    if (honorifics.test(entity.name)) return this.person ?? entity
    if (!speaker.pronoun) return entity.kind === 'document' ? (this.documents.get(entity.head ?? '') ?? entity) : entity
    if (entity.name === 'he' || entity.name === 'she') return this.personCalled(entity.name)
    const place = places.get(entity.name)
    if (place !== undefined) return this.pair?.[place]
    if (entity.name === 'it') return this.spokenThrough ?? this.body
    return entity.name === 'they' ? (this.crowd ?? this.body) : undefined
  }

  /** 'his office': the person whose it is. */
  private headOf(opener: string): NamedEntity | undefined {
    if (opener !== 'his' && opener !== 'her') return undefined
    const person = this.personCalled(opener === 'his' ? 'he' : 'she')
    return person?.kind === 'person' && person.name !== person.role ? person : undefined
  }

  /** 'Its previous bulletin', 'her list': whose document it is. */
  private ownerBy(opener: string): NamedEntity | undefined {
    if (opener === 'its') return this.body
    if (opener === 'his' || opener === 'her') return this.personCalled(opener === 'his' ? 'he' : 'she')
    return opener === 'their' ? (this.crowd ?? this.body) : undefined
  }

  /** The person who spoke last, unless office or first name tells that it is another one named of late. */
  private personCalled(pronoun: 'he' | 'she'): NamedEntity | undefined {
    const known = this.person && pronounOf(this.person)
    if (known === pronoun) return this.person
    const called = this.recent.find((one) => pronounOf(one) === pronoun)
    if (known === undefined) return called ?? this.person
    return called ?? this.recent.find((one) => pronounOf(one) === undefined) ?? this.person
  }

  /** Remembers two sources set side by side, for 'the first' and 'the second'. */
  notePair(sources: readonly NamedEntity[]): void {
    const [first, second] = sources
    if (first && second) this.pair = sources.length === 2 ? [first, second] : undefined
  }

  /** Remembers a speaker of the sentence just read. */
  note(entity: NamedEntity, speaker: Speaker): void {
    if (!speaker.pronoun) this.spokenThrough = speaker.entity.kind === 'document' ? entity : undefined
    if (entity.kind === 'person' || (entity.kind === 'unnamed' && !isPlural(entity))) this.person = entity
    if (entity.kind === 'organization') this.body = entity
    if (entity.kind !== 'document') this.last = entity
    if (entity.kind === 'unnamed' || (entity.kind === 'organization' && isPlural(entity))) this.crowd = entity
  }

  /** Remembers persons named in a sentence nobody spoke in, and the statements its speaker gave. */
  noteSentence(scan: SpeechScan, range: { first: number; end: number }, speaker: NamedEntity | undefined): void {
    let named: NamedEntity | undefined
    let crowd: NamedEntity | undefined
    let sources: Map<string, NamedEntity> | undefined
    for (let at = range.first; at < range.end; at += 1) {
      if (scan.speakerAt[at] === -1) continue
      const found = speakerStarting(scan, at)
      if (!found || found.pronoun) continue
      const { entity } = found
      if (!isSame(entity)) this.noteHead(entity)
      if (entity.kind === 'person') named ??= entity
      if (sourceKinds.has(entity.kind)) {
        sources ??= new Map()
        sources.set(entity.name, entity)
      }
      if (entity.kind === 'document' && speaker && entity !== speaker && entity.head)
        this.documents.set(entity.head, speaker)
      if (entity.kind === 'organization' && !speaker) this.body = entity
      if (!speaker && entity.kind !== 'document' && entity.head && isPlural(entity)) crowd ??= entity
    }
    if (crowd) this.crowd = crowd
    if (named && !speaker) this.person = named
    if (!sources) return
    const all = [...sources.values()]
    this.notePair(all)
    const persons = all.filter(({ kind }) => kind === 'person')
    if (persons.length > 0) this.recent = persons
  }

  private noteHead(entity: NamedEntity): void {
    if (entity.kind === 'outlet') for (const head of outletHeads) this.byHead.set(head, entity)
    else if (entity.head && (entity.kind === 'document' || entity.kind === 'organization'))
      this.byHead.set(entity.head, entity)
  }
}

/** Whoever spoke last is 'the same source'. */
const anySource = /^(?:the )?same sources?$/i

/** 'His Excellency' is whoever was named last. */
const honorifics = /^(?:Excellency|Majesty|Highness|Eminence|Holiness|Honour|Honor|Lordship)$/

const sourceKinds = new Set<NamedEntity['kind']>(['person', 'organization', 'unnamed'])
const places: ReadonlyMap<string, 0 | 1> = new Map([
  ['first', 0],
  ['former', 0],
  ['second', 1],
  ['latter', 1],
])

const outletHeads = ['agency', 'outlet', 'newspaper', 'paper', 'channel', 'station', 'broadcaster', 'daily']

function isSame({ name }: NamedEntity): boolean {
  const first = name.charCodeAt(0) | 0x20
  return (first === 0x73 || first === 0x74) && /^(?:the )?same /i.test(name)
}

const ownBodies = /^(?:office|staff|press office|campaign|team|lawyers?|spokes(?:man|woman|person))$/

function lastName(name: string): string {
  return name.split(' ').at(-1) ?? name
}

function lastWord(name: string): string {
  return name.toLowerCase().split(' ').at(-1) ?? name
}

function isPlural(entity: NamedEntity): boolean {
  return /(?:s|people|men|women|police)$/.test(entity.head ?? entity.name)
}

const sourceKindOf: Readonly<Record<NamedEntity['kind'], SourceKind>> = {
  person: 'person',
  organization: 'organization',
  outlet: 'organization',
  place: 'organization',
  nationality: 'organization',
  document: 'document',
  unnamed: 'unnamed',
}

/** A speaker as a link of the chain: the resolved name, and where the words stand that name or stand for it. Pure. */
export function linkOf(scan: SpeechScan, cue: Cue, entity: NamedEntity): AttributionLink {
  const { analysis, tokens } = scan
  const cueStart = tokens[cue.wordsFirst]?.start ?? 0
  const cueEnd = tokens[cue.wordsEnd - 1]?.end ?? cueStart
  const own = cue.speaker
  const start = tokens[own.first]?.start ?? entity.start
  const end = endOfWords(scan, own) ?? entity.end
  const name = oneOfThem(analysis, entity, nameOf(analysis, entity))
  const kind = sourceKindOf[entity.kind]
  const words = analysis.text.slice(cueStart, cueEnd)
  return entity.role === undefined
    ? { name, kind, cue: words, span: { start, end } }
    : { name, kind, role: entity.role, cue: words, span: { start, end } }
}

/** Where the words end that name a speaker or stand for it: 'they' of 'they've', 'Olson's', 'the council, which'. */
function endOfWords(scan: SpeechScan, { pronoun, end }: Speaker): number | undefined {
  const { tokens } = scan
  const last = tokens[end - 1]
  if (pronoun && last) return last.start + uncontracted(last.text)
  let relative = end
  while (links.hasAt(tokens, relative)) relative += 1
  if (tokens[relative]?.lower === 'which') return tokens[relative]?.end
  return isPossessive(scan, end) ? tokens[end]?.end : last?.end
}

const links = wordSet([',', '-', '–', '—'])

/** Length of the 'they' of 'they've'. */
function uncontracted(text: string): number {
  const mark = text.search(/['’]/)
  return mark > 0 ? mark : text.length
}

/** A description without the capital that the beginning of its sentence gave it. */
function nameOf({ text }: Analysis, entity: NamedEntity): string {
  const { name, kind, start } = entity
  const described = kind === 'unnamed' || kind === 'document'
  const opens = text.startsWith(name, start)
  return described && opens && !entity.rules.includes('names/role-of-body') ? lowerFirst(name) : name
}

function lowerFirst(name: string): string {
  const second = name.charAt(1)
  const [first = ''] = name.split(' ')
  const adjective = demonyms.has(first.toLowerCase()) || /(?:n|sh|ch|ese)$/.test(first)
  return second === second.toLowerCase() && !adjective ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
