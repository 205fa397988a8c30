import { describe, expect, it } from 'vitest'
import { hidesDefinitions, sound } from '../../src/load/sound.js'
import { validators } from '../../src/load/validators.generated.js'

/** A file's value without what has the wrong type, and whether that hides what it defines. */
function soundOf(value: object) {
  const errors = validators.file(value) ? [] : (validators.file.errors ?? [])
  return { sound: sound(value, errors), hides: hidesDefinitions(errors) }
}

describe('a file with values of the wrong type', () => {
  it('is read without them, and everything else stays at its place', () => {
    const value = {
      unsilo: 1,
      teams: [
        { id: 'a', headcount: 'many', serves: ['c', 3, 'd'], roles: [{ id: 'r', dotted: { x: 1 } }] },
        { id: 'b', unit: 'yes' },
      ],
    }
    const before = structuredClone(value)
    expect(soundOf(value)).toEqual({
      sound: {
        unsilo: 1,
        teams: [{ id: 'a', serves: ['c', {}, 'd'], roles: [{ id: 'r' }] }, { id: 'b' }],
      },
      hides: false,
    })
    expect(value).toEqual(before)
  })

  it('is the same file where nothing is wrong, or only something else', () => {
    for (const value of [
      { unsilo: 1, teams: [{ id: 'a' }] },
      { unsilo: 1, teams: [{ id: 'Not an id', nope: 1 }] },
    ])
      expect(soundOf(value).sound).toBe(value)
  })

  it.each([
    [{ unsilo: 1, teams: { id: 'a' } }],
    [{ unsilo: 1, teams: ['a'] }],
    [{ unsilo: 1, teams: [{ id: 'a', roles: 'r' }] }],
    [{ unsilo: 1, include: 3 }],
    [{ unsilo: 1, tables: 't.csv' }],
    [{ unsilo: 1, tables: { roles: { file: 1 } } }],
    [{ unsilo: 1, rolse: [{ id: 'r' }] }],
    [{ unsilo: 1, tables: { team: 't.csv' } }],
    [{ unsilo: 1, teams: [{ id: 'a', teams: [{ id: 'b', rolse: [{ id: 'r' }] }] }] }],
  ])('hides definitions where a list of them cannot be read: %j', (value) =>
    expect(soundOf(value).hides).toBe(true),
  )

  it.each([
    [{ unsilo: 1, teams: [{ id: 'a', headcount: 'x' }] }],
    [{ unsilo: 1, nonsense: ['a'] }],
    [{ unsilo: 1, decisions: [{ id: 'd', steps: [{ id: 'x' }] }] }],
  ])('hides none elsewhere: %j', (value) => expect(soundOf(value).hides).toBe(false))
})
