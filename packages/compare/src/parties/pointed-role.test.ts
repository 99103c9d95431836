import { describe, expect, it } from 'vitest'
import { pointedRole } from './pointed-role.ts'

const bodies = new Set(['NADRA', 'labour ministry', 'Coral Relief', 'Ana Ruiz'])

describe('pointedRole', () => {
  it.each([
    ['NADRA counted 40 trapped miners. Its director, ', 'director of NADRA'],
    [
      "The labour ministry had 12. This morning the ministry's chief spokesman, Dr ",
      'chief spokesman of labour ministry',
    ],
    ['Coral Relief, whose coordinator ', 'coordinator of Coral Relief'],
    ['Coral Relief runs nine camps; its co-ordinator ', 'co-ordinator of Coral Relief'],
    ["The ferry sank. The company's head, ", undefined],
    ['NADRA spoke first, then a teacher, ', undefined],
  ])('%s', (before, role) => expect(pointedRole(before, bodies)).toBe(role))
})
