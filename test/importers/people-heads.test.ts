import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn, importPeople, organisationOf, saidBy } from './importing.js'

const read = (...rows: readonly string[]) => importPeople(`id,name,manager,path\n${rows.join('\n')}\n`)
/** The teams, and what is said of their heads. */
const headsIn = (...rows: readonly string[]) => {
  const result = read(...rows)
  organisationOf(result)
  return { teams: drawn(result), said: saidBy(result).filter((line) => line.includes('head')) }
}

describe('of several people without a manager', () => {
  it('none leads the whole where they sit in different teams, and they are told', () => {
    const rows = ['1,CEO Ann,,Executive', '2,Abe,1,Executive', '3,Ina,,Tech', '4,Dee,3,Tech', '5,Eli,3,Tech']
    expect(headsIn(...rows, '6,Fox,3,Tech')).toEqual({
      teams: [
        'people: people []',
        '  executive: Executive, led by 1 [1 2]',
        '  tech: Tech, led by 3 [3 4 5 6]',
      ],
      said: [
        "warning import/several-heads 2:11 the team 'people' has 2 people without a manager who may lead it: 'CEO Ann' (1) in 'Executive', 'Ina' (3) in 'Tech'; it gets no lead",
      ],
    })
    const { roles } = organisationOf(read(...rows))
    expect([roles.get('1')!.reportsTo, roles.get('3')!.reportsTo]).toEqual(['people', 'people'])
  })

  it.each([
    ['in the root', '1,Boss,,'],
    ['in a team of their own', '1,Boss,,Executive'],
  ])('one whom nobody follows counts where they are alone %s', (_, boss) => {
    const { teams, said } = headsIn(boss, '3,Ina,,Tech', '4,Dee,3,Tech', '5,Eli,3,Tech', '6,Fox,3,Tech')
    expect(teams[0]).toMatch(/^people: people \[1?\]$/)
    expect(said).toEqual([
      expect.stringMatching(/several-heads 2:8 .*'Boss' \(1\) in .*, 'Ina' \(3\) in 'Tech'/),
    ])
  })

  it('all are told, on however many levels they sit', () => {
    const { teams, said } = headsIn(
      '1,Boss,,Acme',
      '2,Eva,,Acme > Tech',
      '3,Ina,,Acme > Tech > Soft',
      '4,Dee,2,Acme > Tech',
      '5,Eli,3,Acme > Tech > Soft',
    )
    expect(teams).toEqual([
      'acme: Acme [1]',
      '  tech: Tech, led by 2 [2 4]',
      '    soft: Soft, led by 3 [3 5]',
    ])
    expect(said).toEqual([
      "warning import/several-heads 2:8 the team 'Acme' has 3 people without a manager who may lead it: 'Boss' (1) in 'Acme', 'Eva' (2) in 'Tech', 'Ina' (3) in 'Soft'; it gets no lead",
    ])
  })

  it('they are told once, however many teams above hold the same', () => {
    const { said } = headsIn('1,A,,Co > X > Y', '2,B,1,Co > X > Y', '3,C,,Co > X > Z', '4,D,3,Co > X > Z')
    expect(said).toHaveLength(1)
  })

  it('the one who sits in the team itself plainly leads it, with as many people as others', () =>
    expect(headsIn('1,Ann,,Co', '2,Abe,1,Co', '3,Ina,,Co > Tech', '4,Dee,3,Co > Tech')).toEqual({
      teams: ['co: Co, led by 1 [1 2]', '  tech: Tech, led by 3 [3 4]'],
      said: [],
    }))

  it('the one who sits in the team itself leads it with fewer people too, and both are told', () => {
    const tech = ['4', '5', '6', '7'].map((id) => `${id},P${id},3,Co > Tech`)
    const { teams, said } = headsIn('1,Ann,,Co', '2,Abe,1,Co', '3,Ina,,Co > Tech', ...tech)
    expect(teams[0]).toBe('co: Co, led by 1 [1 2]')
    expect(said).toEqual([
      "warning import/head-over-others 2:7 the team 'Co' has 2 people without a manager who may lead it: 'Ann' (1) in 'Co', 'Ina' (3) in 'Tech'; 'Ann' (1) leads it, who is in the team itself",
    ])
    expect(read('1,Ann,,Co', '2,Abe,1,Co', '3,Ina,,Co > Tech', ...tech).summary).toContain(
      'mended: 1 team with several who may lead: led by the one who is in it, or leads most',
    )
  })

  it('one loses no team of theirs to someone below it who names no manager', () => {
    const tech = ['5', '6', '7', '8'].map((id) => `${id},P${id},4,Co > Tech > Soft`)
    const { teams, said } = headsIn(
      '1,Ann,,Co',
      '2,Eva,1,Co > Tech',
      '3,Abe,2,Co > Tech',
      '4,Ina,,Co > Tech > Soft',
      ...tech,
    )
    expect(teams.slice(0, 2)).toEqual(['co: Co, led by 1 [1]', '  tech: Tech, led by 2 [2 3]'])
    expect(said).toEqual([
      expect.stringMatching(/head-over-others 2:7 the team 'Co' has 2 people without a manager/),
      expect.stringMatching(
        /head-over-others 5:7 the team 'Tech' has 2 people .*, as no one in it is above them/,
      ),
    ])
  })

  it('the one whom nearly all follow leads, and whoever else is there is told', () => {
    const many = Array.from({ length: 30 }, (_, i) => `m${i},M,1,Tech`)
    const { teams, said } = headsIn('1,Ann,,Executive', ...many, '2,Stray,,')
    expect(teams[0]).toBe('people: people, led by 1 [2]')
    expect(said).toEqual([
      "warning import/head-over-others 2:7 the team 'people' has 2 people without a manager who may lead it: 'Ann' (1) in 'Executive', 'Stray' (2) in 'people'; 'Ann' (1) leads it, who leads nearly all of its people",
    ])
  })

  it('those whom nobody follows in teams of others are no heads', () =>
    expect(headsIn('1,Ann,,Top', '2,Bo,1,Sales', '3,Stray,,Sales', '4,Di,2,Sales').said).toEqual([]))

  it('no two lead a team unannounced', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 2, maxLength: 4 }), (sizes) => {
        // In each team one person without a manager, and some who report to them.
        const rows = sizes.flatMap((size, t) => [
          `h${t},H,,T${t}`,
          ...Array.from({ length: size + 1 }, (_, i) => `p${t}-${i},P,h${t},T${t}`),
        ])
        const { teams, said } = headsIn(...rows)
        expect(teams[0]).toBe('people: people []')
        expect(said).toHaveLength(1)
      }),
    ))
})
