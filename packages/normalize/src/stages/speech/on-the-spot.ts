import type { Speaker } from './speech-scan.ts'

const care = new Set(['treat', 'take in', 'receive', 'admit', 'evacuate'])
const carers =
  /\b(?:ambulance|ambulances|paramedics|medics|emergency (?:service|services)|rescue service|first aiders|doctors)\b/i

/** 'The ambulance service treated 64': those who care for the hurt have the count of them. Pure. */
export function caresFor({ entity }: Speaker, lemma: string): boolean {
  return care.has(lemma) && carers.test(entity.name) && !/hospital/i.test(entity.name)
}

const onlookers =
  /^(?:witness|witnesses|correspondent|correspondents|reporter|reporters|journalist|journalists|photographer|eyewitness|eyewitnesses)$/

/** 'A witness saw 48 bodies': what they see they tell. Pure. */
export function isOnlooker({ entity }: Speaker): boolean {
  return onlookers.test(entity.head ?? '')
}
