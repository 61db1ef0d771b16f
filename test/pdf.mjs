/**
 * PDF files for tests and benchmarks, written out by hand: texts at places, in a font that is named but not embedded and says what its characters mean.
 * Figures and Latin letters are half as wide as high, all others as wide as high.
 */

/**
 * A text whose baseline begins at a place, in points from the lower left corner of the page. Its size is 12 where none is given; `mark` is the number of
 * the marked content that it is, or says that it is no part of the document; `turns` are quarter turns counterclockwise.
 * @typedef {{ readonly x: number, readonly y: number, readonly text: string, readonly size?: number, readonly mark?: number | 'artifact', readonly turns?: number, readonly isBold?: boolean }} PdfText
 */

/**
 * An element of the structure tree: elements, and marked content as page from 0 and number.
 * @typedef {{ readonly role: string, readonly kids: readonly (PdfElement | readonly [page: number, mark: number])[] }} PdfElement
 */

/**
 * `rotate`: degrees by which a viewer turns all pages. `isEncrypted`: with an encryption whose password nobody knows.
 * @typedef {{ readonly tree?: PdfElement, readonly rotate?: number, readonly isEncrypted?: boolean }} PdfOptions
 */

/**
 * The bytes of a file with pages of 600 by 800 points.
 * @param {readonly (readonly PdfText[])[]} pages
 * @param {PdfOptions} options
 */
export function pdfOf(pages, options = {}) {
  /** @type {string[]} */
  const objects = []
  const add = (/** @type {string} */ body) => objects.push(body)
  const fonts = [fontOf('Plain', pages.flat(), add), fontOf('Bold', pages.flat(), add)]
  const tree = options.tree === undefined ? null : add('')
  const root = add('')
  const kids = pages.map((texts, at) => {
    const content = texts.map(drawText).join('\n')
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    const turn = options.rotate === undefined ? '' : ` /Rotate ${options.rotate}`
    return add(
      `<< /Type /Page /Parent ${root} 0 R /MediaBox [0 0 600 800]${turn} /Contents ${stream} 0 R /StructParents ${at} /Resources << /Font << /F0 ${fonts[0]} 0 R /F1 ${fonts[1]} 0 R >> >> >>`,
    )
  })
  objects[root - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  if (options.tree && tree !== null) writeTree(options.tree, tree, kids, objects)
  const marks = tree === null ? '' : ` /MarkInfo << /Marked true >> /StructTreeRoot ${tree} 0 R`
  const catalog = add(`<< /Type /Catalog /Pages ${root} 0 R${marks} >>`)
  const secret = '42'.repeat(32)
  const lock = options.isEncrypted
    ? ` /ID [<${secret}> <${secret}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >>`
    : ''
  return fileOf(objects, catalog, lock)
}

/**
 * @param {readonly string[]} objects
 * @param {number} catalog
 * @param {string} trailer
 */
function fileOf(objects, catalog, trailer) {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  file += `${table}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file, (character) => character.charCodeAt(0))
}

/** @param {PdfText} text */
function drawText({ x, y, text, size = 12, mark, turns = 0, isBold = false }) {
  const [cos = 1, sin = 0] =
    [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ][turns % 4] ?? []
  const shown = `BT /F${isBold ? 1 : 0} ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm <${hex(text)}> Tj ET`
  if (mark === undefined) return shown
  return mark === 'artifact' ? `/Artifact BMC\n${shown}\nEMC` : `/P << /MCID ${mark} >> BDC\n${shown}\nEMC`
}

/** @param {string} text */
function hex(text) {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')
}

/**
 * A font whose codes are UTF-16 units, as its map to Unicode says of all that are used.
 * @param {string} name
 * @param {readonly PdfText[]} texts
 * @param {(body: string) => number} add
 */
function fontOf(name, texts, add) {
  const used = [...new Set(texts.flatMap(({ text }) => text.split('')))]
  const lines = Array.from({ length: Math.ceil(used.length / 100) }, (_, at) => {
    const some = used.slice(at * 100, at * 100 + 100)
    return `${some.length} beginbfchar\n${some.map((unit) => `<${hex(unit)}> <${hex(unit)}>`).join('\n')}\nendbfchar`
  })
  const map = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Test def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...lines,
    'endcmap end end',
  ].join('\n')
  const meaning = add(`<< /Length ${map.length} >>\nstream\n${map}\nendstream`)
  const descriptor = add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
  )
  const inner = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [32 591 500] >>`,
  )
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${inner} 0 R] /ToUnicode ${meaning} 0 R >>`,
  )
}

/**
 * @param {PdfElement} root
 * @param {number} at
 * @param {readonly number[]} pages
 * @param {string[]} objects
 */
function writeTree(root, at, pages, objects) {
  const parents = pages.map(() => /** @type {number[]} */ ([]))
  /**
   * @param {PdfElement} element
   * @param {number} parent
   * @returns {number}
   */
  const write = (element, parent) => {
    const own = objects.push('')
    const kids = element.kids.map((kid) => {
      if ('role' in kid) return `${write(kid, own)} 0 R`
      const [page, mark] = kid
      const marks = parents[page]
      if (marks) marks[mark] = own
      return `<< /Type /MCR /Pg ${pages[page]} 0 R /MCID ${mark} >>`
    })
    objects[own - 1] =
      `<< /Type /StructElem /S /${element.role} /P ${parent} 0 R /Pg ${pages[0]} 0 R /K [${kids.join(' ')}] >>`
    return own
  }
  const top = write(root, at)
  const numbers = parents.map((marks, page) => {
    const refs = Array.from(marks, (own) => (own === undefined ? 'null' : `${own} 0 R`))
    return `${page} [${refs.join(' ')}]`
  })
  objects[at - 1] = `<< /Type /StructTreeRoot /K ${top} 0 R /ParentTree << /Nums [${numbers.join(' ')}] >> >>`
}

/**
 * Lines of texts one below the other.
 * @param {number} x
 * @param {number} y
 * @param {readonly string[]} lines
 * @returns {PdfText[]}
 */
export function linesAt(x, y, lines, leading = 14) {
  return lines.map((text, at) => ({ x, y: y - at * leading, text }))
}
