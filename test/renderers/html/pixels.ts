/**
 * Pixels are read and compared in chromium, which can decode a PNG; so these are its scripts, as texts. A canvas of a
 * picture gives its pixels, four bytes each.
 */
const PIXELS = `
  const load = async (url) => { const image = new Image(); image.src = url; await image.decode(); return image }
  const pixels = (image, width, height) => {
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, 0, 0, width, height)
    return { canvas, context, data: context.getImageData(0, 0, width, height) }
  }`

/**
 * Pixels of what is kept that are compared as one: a letter is then a shade, and a line of text a grey bar. This and
 * `VISIBLE` were measured on a page: hinting, fonts of the same widths and a move by one pixel make up to 0.3 % of what
 * stands on the paper different, a block, mark or colour that is missing 2 % and more.
 */
const FINENESS = 4
/** Steps of a channel, from 0 to 255, from which one sees a difference. */
const VISIBLE = 48
/** Colours are kept in steps of so much. */
const STEP = 17

/** Draws the picture at half its size, in fewer colours, and gives the address of a PNG of it. */
export function reduceScript(url: string): string {
  return `(async () => {${PIXELS}
    const image = await load(${JSON.stringify(url)})
    const half = (side) => Math.max(1, Math.round(side / 2))
    const { canvas, context, data } = pixels(image, half(image.width), half(image.height))
    for (let i = 0; i < data.data.length; i++) data.data[i] = i % 4 === 3 ? 255 : Math.round(data.data[i] / ${STEP}) * ${STEP}
    context.putImageData(data, 0, 0)
    return canvas.toDataURL('image/png')
  })()`
}

/**
 * The share of pixels that are different, of pictures made smaller again. A pixel is the same when one beside it in the
 * other picture has its colour: fonts and their hinting move letters by a little. What one picture has beyond the other
 * is different.
 */
export function compareScript(one: string, other: string): string {
  return `(async () => {${PIXELS}
    const images = [await load(${JSON.stringify(one)}), await load(${JSON.stringify(other)})]
    const [a, b] = images.map((image) =>
      pixels(image, Math.max(1, Math.round(image.width / ${FINENESS})), Math.max(1, Math.round(image.height / ${FINENESS}))).data)
    const apart = (p, i, q, j) => Math.max(
      Math.abs(p.data[i] - q.data[j]), Math.abs(p.data[i + 1] - q.data[j + 1]), Math.abs(p.data[i + 2] - q.data[j + 2]))
    const isAlone = (p, q, x, y) => {
      for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) {
        const [u, v] = [x + dx, y + dy]
        if (u < 0 || v < 0 || u >= q.width || v >= q.height) continue
        if (apart(p, 4 * (y * p.width + x), q, 4 * (v * q.width + u)) < ${VISIBLE}) return false
      }
      return true
    }
    const paperOf = (p) => {
      const counts = new Map()
      const words = new Uint32Array(p.data.buffer)
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
      return 4 * words.indexOf([...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0])
    }
    const [paperA, paperB] = [paperOf(a), paperOf(b)]
    const ratio = (p, paper, q) => {
      let [ink, different] = [0, 0]
      for (let y = 0; y < p.height; y++) for (let x = 0; x < p.width; x++) {
        if (apart(p, 4 * (y * p.width + x), p, paper) < ${VISIBLE}) continue
        ink++
        if (isAlone(p, q, x, y)) different++
      }
      return ink === 0 ? 0 : different / ink
    }
    if (apart(a, paperA, b, paperB) >= ${STEP}) return 1
    return Math.max(ratio(a, paperA, b), ratio(b, paperB, a))
  })()`
}
