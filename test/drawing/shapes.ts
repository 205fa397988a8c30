import type { Box, GroupShape, Scene, Shape } from '../../src/drawing/scene.js'

/** Every shape of a scene that is no group, and every group. */
export function shapesOf(scene: Scene): {
  readonly groups: GroupShape[]
  readonly simple: Exclude<Shape, GroupShape>[]
} {
  const groups: GroupShape[] = []
  const simple: Exclude<Shape, GroupShape>[] = []
  const visit = (shape: Shape) => {
    if (shape.type !== 'group') simple.push(shape)
    else {
      groups.push(shape)
      for (const part of shape.shapes) visit(part)
    }
  }
  for (const shape of scene.shapes) visit(shape)
  return { groups, simple }
}

/** Groups whose look begins with the word. */
export const groupsOf = (scene: Scene, word: string): GroupShape[] =>
  shapesOf(scene).groups.filter(({ look }) => look.split(' ')[0] === word)

/** The frame of a group: its first box. */
export const frameOf = (group: GroupShape): Box => group.shapes.find((shape) => shape.type === 'box')!

/** Whether the one box has all of the other in it. */
export const holds = (outer: Box, inner: Box, slack = 0.01): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.width <= outer.x + outer.width + slack &&
  inner.y + inner.height <= outer.y + outer.height + slack

/** Whether two boxes share any room. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
