import { knownOutlets, wordKind } from '../../languages/en/source-words.ts'
import { wordSet } from '../../languages/word-table.ts'
import {
  type Base,
  bodyWords,
  common,
  endOfName,
  headKinds,
  headOf,
  type PlaceStarts,
  roleAlone,
  stripCount,
  withOwner,
  words,
} from './chunk-parts.ts'
import { type ChunkSpan, readChunkSpan } from './chunk-span.ts'
import { isBroadcaster, isMedium, isNamedAgency, mediaHeads, newsWords, supranational } from './medium.ts'
import { isBodyAcronym, knownOrganization, type Mention } from './mention.ts'
import { appositionName, nameBehindPlace, namedAfter, nameFromInitial, seatAfter } from './name-behind.ts'
import { hasCapital, isKind, type NameScan } from './name-scan.ts'
import { afterKind, isBySomebody, isNumberOf, isOwnedName, isRiverBank } from './phrase-signs.ts'
import { properName } from './proper-name.ts'

/** Reads the noun phrase at a token as a possible source, or undefined where it cannot be one. Pure. */
export function readChunk(scan: NameScan, at: number, places: PlaceStarts): Mention | undefined {
  const span = readChunkSpan(scan, at)
  if (!span) return undefined
  const start = span.possessive >= 0 ? span.possessive + 1 : span.core
  const leftEnd = span.of >= 0 ? span.of : span.end
  const head = headOf(scan, start, leftEnd)
  if (head < 0) return span.possessive >= 0 ? ownerOnly(scan, span, places) : properName(scan, span, places)
  if (isRiverBank(scan, head)) return undefined
  const trailing = head + 1 < leftEnd ? words(scan, head + 1, leftEnd) : ''
  const base = { scan, span, start, head, leftEnd, trailing }
  if (knownBody(scan, start, span.end) !== undefined) return bodyMention(base)
  if (isKind(scan, head, wordKind.role) && !isNamedBody(scan, start, head)) return roleMention(base, places)
  if (isKind(scan, head, wordKind.document)) return documentMention(base, places)
  return namedAfter(base, places) ?? bodyMention(base)
}

/** The usual name of the body that tokens `first` to `end` spell. */
function knownBody(scan: NameScan, first: number, end: number): string | undefined {
  return knownOrganization(words(scan, first, end), scan.tokens[first])
}

/** 'Disaster Management Authority', 'the local authorities': bodies, where 'an authority of the ministry' is somebody. */
function isNamedBody(scan: NameScan, start: number, head: number): boolean {
  const token = scan.tokens[head]
  const before = scan.tokens[head - 1]
  if (!token || !isKind(scan, head, wordKind.organization)) return false
  return (
    token.lower === 'authorities' || (head > start && before !== undefined && hasCapital(token) && hasCapital(before))
  )
}

/** 'Interior Minister X', 'the governor, X', 'a spokesman for the ministry', 'two Western officials'. */
function roleMention(base: Base, places: PlaceStarts): Mention {
  const { scan, span, start, head, leftEnd, trailing } = base
  const shared = common(base)
  const crowd = isKind(scan, head, wordKind.crowd)
  const roleWords = words(scan, start, head + 1)
  if (trailing && scan.proper[head + 1] === 1) {
    const end = endOfName(scan, head + 1, leftEnd)
    const name = words(scan, head + 1, end)
    return {
      ...shared,
      kind: 'person',
      name,
      role: withOwner(shared.owner, roleWords),
      proper: name,
      end,
      plural: false,
      rules: ['names/role-and-name'],
    }
  }
  const initial = nameFromInitial(scan, head + 1)
  if (initial) {
    const name = words(scan, initial.first, initial.end)
    const role = words(scan, start, initial.first)
    return {
      ...shared,
      kind: 'person',
      name,
      role,
      proper: name,
      end: initial.end,
      plural: false,
      rules: ['names/role-and-name'],
    }
  }
  const late = span.of >= 0 ? nameAfterComplement(scan, span) : undefined
  if (late !== undefined && !(span.end - late === 1 && appositionName(scan, span.end))) {
    const name = words(scan, late, span.end)
    return {
      ...shared,
      kind: 'person',
      name,
      role: words(scan, start, late),
      proper: name,
      end: span.end,
      plural: false,
      rules: ['names/role-and-name'],
    }
  }
  const affiliation = span.of >= 0 ? undefined : affiliationAfter(scan, span.end, places)
  const body = affiliation?.mention ?? (span.of >= 0 ? complement(scan, span, places) : undefined)
  const end = affiliation?.end ?? span.end
  const seated = seatAfter(scan, end, places)
  const held = span.of < 0 && shared.definite ? nameBehindPlace(scan, end) : undefined
  const named = appositionName(scan, end) ?? (seated && appositionName(scan, seated)) ?? held
  if (named) {
    const name = words(scan, named.first, named.end)
    return {
      ...shared,
      kind: 'person',
      name,
      role: withOwner(shared.owner, words(scan, start, span.end)),
      proper: name,
      end: named.end,
      plural: false,
      rules: ['names/role-apposition'],
    }
  }
  const full =
    body && (crowd || !shared.definite || /^spokes/.test(shared.head ?? ''))
      ? `${bodyWords(body)} ${roleAlone(scan, start, head + 1)}`
      : undefined
  const name =
    full ??
    (crowd || !shared.definite
      ? withOwner(shared.owner, stripCount(scan, start, leftEnd))
      : withOwner(shared.owner, words(scan, start, span.end)))
  const kind = crowd || !shared.definite ? (bareOffice(scan, span, head) && !crowd ? 'person' : 'unnamed') : 'person'
  const seat = kind === 'unnamed' && !full ? seatAfter(scan, end, places) : undefined
  return {
    ...shared,
    kind,
    name: seat ? `${name} in ${words(scan, end + 1, seat)}` : name,
    role: roleWords,
    proper: '',
    end: seat ?? end,
    rules: [full ? 'names/role-of-body' : 'names/role'],
  }
}

/** 'minister of health Hassan al-Ghobash': where the name begins that follows the office's complement. */
function nameAfterComplement(scan: NameScan, span: ChunkSpan): number | undefined {
  let at = span.of + 1
  while (
    at < span.end &&
    (isKind(scan, at, wordKind.modifier | wordKind.organization) || scan.tokens[at]?.lower === 'the')
  )
    at += 1
  const article = scan.tokens[span.of + 1]?.lower === 'the' ? 1 : 0
  return at > span.of + 1 + article && at < span.end && scan.proper[at] === 1 && !isKind(scan, at, headKinds)
    ? at
    : undefined
}

/** 'Health Minister' without an article is the office itself. */
function bareOffice(scan: NameScan, span: ChunkSpan, head: number): boolean {
  const token = scan.tokens[head]
  return span.core === span.first && token !== undefined && hasCapital(token) && scan.opens[head] === 0
}

function complement(scan: NameScan, span: ChunkSpan, places: PlaceStarts): Mention | undefined {
  const next = scan.tokens[span.of + 1]
  const from = next && ['the', 'a', 'an'].includes(next.lower) ? span.of + 2 : span.of + 1
  const inner = readChunk(scan, from, places)
  return inner && (inner.kind === 'organization' || inner.kind === 'outlet' || isUnknownName(inner)) ? inner : undefined
}

/** A name that no list knows: behind 'lawyers of', 'an analyst at' it is that of a body. */
function isUnknownName({ kind, rules }: Mention): boolean {
  return kind === 'person' && (rules.includes('names/single-name') || rules.includes('names/full-name'))
}

function affiliationAfter(
  scan: NameScan,
  end: number,
  places: PlaceStarts,
): { mention: Mention; end: number } | undefined {
  const link = scan.tokens[end]
  if (
    !link ||
    !['at', 'from', 'with', 'for', 'in'].includes(link.lower) ||
    link.sentence !== scan.tokens[end - 1]?.sentence
  )
    return undefined
  if (scan.kinds[end + 1] === undefined) return undefined
  const mention = readChunk(scan, end + 1, places)
  if (!mention || (link.lower === 'in' && mention.head?.endsWith('s'))) return undefined
  const named = isUnknownName(mention) && link.lower !== 'in'
  return mention.kind === 'organization' || named ? { mention, end: mention.end } : undefined
}

/** 'the health ministry', 'People Power Party', 'the CGT union', 'Ministry of Defence', 'the agency NNA'. */
function bodyMention(base: Base): Mention | undefined {
  const { scan, span, start, head, leftEnd, trailing } = base
  const shared = common(base)
  const whole = words(scan, start, span.end)
  const known = knownBody(scan, start, span.end) ?? knownBody(scan, span.core, span.end)
  if (known)
    return { ...shared, kind: 'organization', name: known, proper: whole, end: span.end, rules: ['names/known-body'] }
  if (trailing && scan.proper[head + 1] === 1) {
    const kind = knownOutlets.has(trailing.toLowerCase()) || isMedium(base) ? 'outlet' : 'organization'
    const usual = knownOrganization(trailing, scan.tokens[head + 1])
    const headed = scan.tokens[head]?.capital === true && mediaHeads.has(shared.head ?? '')
    const name = headed ? words(scan, start, leftEnd) : (usual ?? trailing)
    return { ...shared, kind, name, proper: headed ? name : trailing, end: leftEnd, rules: ['names/body-and-name'] }
  }
  const token = scan.tokens[head]
  const capital = token !== undefined && hasCapital(token) && (head > start || span.of >= 0)
  const acronym =
    !supranational.hasAt(scan.tokens, start) && scan.proper[start] === 1 && start < head && isBodyAcronym(scan, start)
      ? words(scan, start, start + 1)
      : undefined
  if (acronym && head === start + 1 && token && !hasCapital(token)) {
    return {
      ...shared,
      kind: 'organization',
      name: knownOrganization(acronym, scan.tokens[start]) ?? acronym,
      proper: acronym,
      end: span.end,
      rules: ['names/acronym'],
    }
  }
  if (mediaHeads.has(shared.head ?? '') && start === head && shared.owner === undefined) return undefined
  const wire =
    isBroadcaster(scan, head) ||
    (shared.head === 'agency' && (newsWords.hasAt(scan.tokens, head - 1) || isNamedAgency(scan, start, head)))
  if ((mediaHeads.has(shared.head ?? '') || wire) && (token === undefined || !hasCapital(token))) {
    return {
      ...shared,
      kind: 'outlet',
      name: words(scan, start, span.end),
      proper: '',
      end: span.end,
      rules: ['names/media'],
    }
  }
  if (capital && mediaHeads.has(shared.head ?? '') && span.of < 0) {
    let first = start
    while (first < head && !scan.tokens[first]?.capital) first += 1
    const name = words(scan, first, span.end)
    return { ...shared, kind: 'outlet', name, proper: name, end: span.end, rules: ['names/outlet'] }
  }
  if (isOwnedName(base)) {
    const spelled = words(scan, span.core, span.end)
    return { ...shared, kind: 'organization', name: spelled, proper: spelled, end: span.end, rules: ['names/body'] }
  }
  const own = capital ? words(scan, afterKind(base), span.end) : whole
  const name = capital || span.of >= 0 ? own : withOwner(shared.owner, own)
  return { ...shared, kind: 'organization', name, proper: capital ? own : '', end: span.end, rules: ['names/body'] }
}

/** 'a report', 'the ministry's statement', 'UN figures': the body behind a document is the source where it is named. */
function documentMention(base: Base, places: PlaceStarts): Mention {
  const { scan, span, start, head } = base
  const shared = common(base)
  const inner = bodyBefore(base, places)
  if (inner)
    return {
      ...inner,
      kind: knownOutlets.has(inner.name.toLowerCase()) ? 'outlet' : inner.kind,
      first: span.first,
      end: span.end,
      head: shared.head ?? '',
      rules: [...inner.rules, 'names/document-of-body'],
    }
  if (span.of >= 0) {
    const body = complement(scan, span, places) ?? speakersBehind(scan, span, places)
    if (body && (body.kind !== 'person' || isNumberOf(scan, span, head)))
      return {
        ...body,
        first: span.first,
        end: span.end,
        head: shared.head ?? '',
        rules: [...body.rules, 'names/document-of-body'],
      }
  }
  return {
    ...shared,
    kind: 'document',
    name: stripCount(scan, start, head + 1),
    proper: '',
    end: span.end,
    rules: ['names/document'],
  }
}

/** 'the report of the inspectors'; but a list of survivors is not theirs, unless it stands after 'by'. */
function speakersBehind(scan: NameScan, span: ChunkSpan, places: PlaceStarts): Mention | undefined {
  if (contents.hasAt(scan.tokens, span.of - 1) && scan.tokens[span.first - 1]?.lower !== 'by') return undefined
  const article = scan.tokens[span.of + 1]?.lower === 'the' ? 1 : 0
  const inner = article === 1 ? readChunk(scan, span.of + 2, places) : undefined
  return inner?.kind === 'unnamed' && isKind(scan, span.end - 1, wordKind.role) ? inner : undefined
}

const contents = wordSet(
  'list lists register registers roll rolls number numbers total toll count counts table index'.split(' '),
)

function bodyBefore({ scan, span, start, head }: Base, places: PlaceStarts): Mention | undefined {
  if (span.possessive >= 0) {
    const owner = span.possessive
    const inner = readWithin(scan, span.first, owner, places)
    if (inner) return inner
  }
  if (head === start) return undefined
  const inner = readWithin(scan, start, head, places)
  if (inner?.kind === 'person' && scan.opens[start] === 1 && head === start + 1 && isBySomebody(scan, span.end))
    return undefined
  return inner &&
    inner.kind !== 'place' &&
    inner.kind !== 'document' &&
    !(inner.kind === 'person' && inner.proper === '')
    ? inner
    : undefined
}

/** Reads the tokens `first` to `end` as if the phrase ended there. */
function readWithin(scan: NameScan, first: number, end: number, places: PlaceStarts): Mention | undefined {
  const core = isKind(scan, first, wordKind.determiner) ? first + 1 : first
  if (core >= end) return undefined
  const span: ChunkSpan = { first, core, end, possessive: -1, of: -1 }
  const head = headOf(scan, core, end)
  if (head < 0) return properName(scan, span, places)
  const base = {
    scan,
    span,
    start: core,
    head,
    leftEnd: end,
    trailing: head + 1 < end ? words(scan, head + 1, end) : '',
  }
  if (isKind(scan, head, wordKind.document)) return undefined
  if (isKind(scan, head, wordKind.role) && !isKind(scan, head, wordKind.organization)) {
    const name = base.trailing || words(scan, core, end)
    return { ...common(base), kind: 'person', name, proper: base.trailing, end, rules: ['names/role'] }
  }
  return bodyMention(base)
}

/** 'Seoul's' with nothing after it that could speak. */
function ownerOnly(scan: NameScan, span: ChunkSpan, places: PlaceStarts): Mention | undefined {
  const owner = readWithin(scan, span.first, span.possessive, places)
  return owner && owner.kind !== 'document' ? { ...owner, end: Math.min(owner.end, span.possessive) } : undefined
}
