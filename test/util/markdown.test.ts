import { describe, expect, it } from 'vitest'
import { htmlText, markdownHeading, markdownLine, markdownText } from '../../src/util/markdown.js'

describe('a text in Markdown is shown as it is', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['</details>', '&lt;/details&gt;'],
    ['<!-- hidden', '&lt;!-- hidden'],
    ['R&D', 'R&amp;D'],
    ['`x` *y* _z_ [l](u)', '\\`x\\` \\*y\\* \\_z\\_ \\[l\\](u)'],
    ['a\nb\u001b', 'a b␛'],
    ['back\\slash', 'back\\\\slash'],
    ['##[group]', '##\\[group\\]'],
  ])('%j is written %j', (text, written) => expect(markdownText(text)).toBe(written))

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['2) no item', '2\\) no item'],
    ['> no quote', '&gt; no quote'],
    ['::add-mask::no command', '\\::add-mask::no command'],
    ['3 of 4', '3 of 4'],
  ])('at a line start %j is written %j', (text, written) => expect(markdownLine(text)).toBe(written))

  it('keeps the marks that a heading would lose at its end', () => {
    expect(markdownHeading('Team C #')).toBe('Team C \\#')
  })
})

describe('a text calls no one, names no issue and links to nothing, in Markdown and in HTML', () => {
  it.each([
    ['@octocat', '&#64;&#8203;octocat'],
    ['a@b.c', 'a&#64;&#8203;b.c'],
    ['@\u200boctocat', '&#64;&#8203;octocat'],
    ['at @ home', 'at &#64; home'],
    ['see #12', 'see #&#8203;12'],
    ['org/repo#12', 'org/repo#&#8203;12'],
    ['gh-12', 'gh&#8203;-12'],
    ['https://x.y', 'https:&#8203;//x.y'],
    ['www.x.y', 'www&#8203;.x.y'],
  ])('%j is written %j', (text, written) => {
    expect(markdownText(text)).toBe(written)
    expect(htmlText(text)).toBe(written)
  })
})

it('a text in HTML shows no backslash and ends no element', () => {
  expect(htmlText('a|b *c* <b title="d">')).toBe('a|b *c* &lt;b title=&quot;d&quot;&gt;')
  expect(htmlText('a\n\n</summary>')).toBe('a  &lt;/summary&gt;')
  expect(htmlText('##[group]')).toBe('##&#91;group]')
})
