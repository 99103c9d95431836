import { describe, expect, it } from 'vitest'
import { bodyOfRole } from './role-body.ts'

describe('bodyOfRole', () => {
  it.each([
    ['The secretary-general of the Lakeland Relief Society', 'Lakeland Relief Society'],
    ['spokesman for the river authority', 'river authority'],
    ["the judiciary's spokesman", 'judiciary'],
    ['who heads the rescue league', 'rescue league'],
    ['of the Veterans Foundation', 'Veterans Foundation'],
    ['a retired teacher', null],
    ['a mother of four', null],
  ])('%s', (role, body) => {
    expect(bodyOfRole(role)).toBe(body)
  })
})
