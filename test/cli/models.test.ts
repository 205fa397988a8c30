import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMPANY } from './company.js'
import { bash, inProcess, scratch, unsilo } from './run.js'

/** The company in three files: teams, decisions, and the rest. */
function inThreeFiles(): { [path: string]: string } {
  const [head, decisions, rest] = COMPANY.split(/(?=^(?:decisions|needs):)/m) as [string, string, string]
  return { 'a.yaml': head, 'b.yaml': `unsilo: 1\n${decisions}`, 'c.yml': `unsilo: 1\n${rest}` }
}

/** A repository whose first commit holds the company, and whose files then change. */
function repository(): string {
  const cwd = scratch()
  mkdirSync(join(cwd, 'org', 'more'), { recursive: true })
  for (const [file, text] of Object.entries(inThreeFiles())) writeFileSync(join(cwd, 'org', file), text)
  const git = 'git -c user.name=t -c user.email=t@example.org -c init.defaultBranch=main'
  const made = bash(`${git} init -q && ${git} add . && ${git} commit -qm first && git tag v1`, { cwd })
  expect(made.status).toBe(0)
  writeFileSync(join(cwd, 'org', 'a.yaml'), 'unsilo: 1\nname: Changed\nteams: [{ id: only }]\n')
  return cwd
}

/** What a report says, without the places where things are stated. */
const withoutPlaces = (json: string) => json.replace(/"source": (null|\{[^}]*\})/g, '"source"')

describe('a model', () => {
  it('is a file, a folder, a glob or several of them, and says the same', async () => {
    const cwd = scratch(inThreeFiles())
    const whole = await inProcess(['report', 'org.yaml', '-f', 'json'], {
      cwd: scratch({ 'org.yaml': COMPANY }),
    })
    for (const models of [
      ['.'],
      ['*.y*ml'],
      ['a.yaml', 'b.yaml', 'c.yml'],
      ['c.yml', '[ab].yaml'],
      ['./', 'a.yaml'],
    ]) {
      const ran = await inProcess(['report', ...models, '-f', 'json'], { cwd })
      expect(ran).toMatchObject({ status: 0, stderr: '' })
      expect(withoutPlaces(ran.stdout)).toBe(withoutPlaces(whole.stdout))
    }
  })

  it('in any order gives the same bytes', async () => {
    const cwd = scratch(inThreeFiles())
    const one = await inProcess(['report', 'a.yaml', 'b.yaml', 'c.yml', '-f', 'json'], { cwd })
    expect(await inProcess(['report', 'c.yml', 'b.yaml', 'a.yaml', '-f', 'json'], { cwd })).toEqual(one)
  })

  it('is named in the report as it was from where one stands', async () => {
    const cwd = scratch({ 'org.yaml': COMPANY })
    mkdirSync(join(cwd, 'below'))
    const { stdout } = await inProcess(['report', '../org.yaml', '-f', 'json'], { cwd: join(cwd, 'below') })
    expect(JSON.parse(stdout).decisions[0].source.file).toBe('../org.yaml')
    const inside = await inProcess(['report', 'org.yaml', '-f', 'json'], { cwd })
    expect(JSON.parse(inside.stdout).decisions[0].source.file).toBe('org.yaml')
  })

  it('two runs of which give the same bytes in every format', () => {
    const cwd = scratch(inThreeFiles())
    for (const format of ['text', 'json', 'csv', 'markdown'])
      expect(unsilo(['report', '.', '-f', format], { cwd })).toEqual(
        unsilo(['report', '.', '-f', format], { cwd }),
      )
  })
})

describe('a model at a git revision', () => {
  it('is read as it was then, by tag, branch and commit, whatever lies in the folder now', () => {
    const cwd = repository()
    const then = unsilo(['report', 'v1:org', '-f', 'json'], { cwd })
    expect(then).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(then.stdout).organisation.name).toBe('Fjord Pumps')
    for (const ref of ['main:org/', 'HEAD:org', 'HEAD~0:org']) {
      const ran = unsilo(['report', ref, '-f', 'json'], { cwd })
      expect(withoutPlaces(ran.stdout)).toBe(withoutPlaces(then.stdout))
    }
    expect(unsilo(['report', 'org/a.yaml'], { cwd }).stdout).toMatch(/^Changed\n/)
  })

  it('is stated in the report by revision and path', () => {
    const ran = unsilo(['report', 'v1:org', '-f', 'json'], { cwd: repository() })
    expect(JSON.parse(ran.stdout).decisions[0].source.file).toBe('v1:org/b.yaml')
  })

  it('may be several files, and start from here with ./', () => {
    const cwd = join(repository(), 'org')
    const ran = unsilo(['report', 'v1:./a.yaml', 'v1:org/b.yaml', 'v1:./c.yml', '-f', 'json'], { cwd })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    const whole = unsilo(['report', 'v1:org', '-f', 'json'], { cwd })
    expect(ran.stdout).toBe(whole.stdout)
  })

  it.each([
    ['a revision that there is not', 'v2:org', "git knows no revision 'v2'"],
    ['a path that it has not', 'v1:organisation', "'v1:organisation'"],
    ['a revision that looks like an option', '--output=x:org', "git knows no revision '--output=x'"],
  ])('%s is told', (_, model, told) => {
    const ran = unsilo(['report', '--', model], { cwd: repository() })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr.replace(/\s+/g, ' ')).toContain(told)
    expect(ran.stderr).not.toContain('fault of the program')
  })

  it('outside of a repository is told', () => {
    const ran = unsilo(['report', 'main:org'], { cwd: scratch(), env: { GIT_CEILING_DIRECTORIES: '/tmp' } })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/not a git repository/)
  })
})
