import { describe, expect, it } from 'vitest'
import { placeKeyOf } from './place-key.ts'

const key = (name: string) => placeKeyOf({ text: name, name })

describe('placeKeyOf', () => {
  it('knows a state by its names', () => expect(key('Türkiye')?.id).toBe(key('Turkey')?.id))
  it('keeps several states apart from each', () =>
    expect(key('Turkey and Syria')).toMatchObject({ base: 'SY+TR', parts: 2 }))
  it('separates core, level, side and direction', () => {
    expect(key('Kyiv oblast')).toMatchObject({ base: 'kyiv', admin: 'region' })
    expect(key('rebel-held north-west Syria')).toMatchObject({
      base: 'SY',
      control: ['opposition'],
      directions: ['northwest'],
    })
    expect(key("Russia's Far East")).toMatchObject({ base: 'far east', country: 'RU' })
  })
  it('finds no place in words that name none', () => expect(key('the town')).toBeNull())

  it('leaves out what kind of site a name is of, but keeps a name that is nothing else', () => {
    const [mine, coalMine, bare] = ['Orlov mine', 'Orlov coal mine', 'the mine'].map((name) =>
      placeKeyOf({ text: name, name }),
    )
    expect(mine?.id).toBe(coalMine?.id)
    expect(bare?.base).toBe('mine')
  })
})
