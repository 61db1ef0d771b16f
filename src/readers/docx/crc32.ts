/** CRC-32 as zip files have it (ISO 3309, polynomial EDB88320): which byte of a part is damaged no other check would tell. */

/** The checksum of bytes, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  table ??= makeTable()
  let crc = -1
  // By index: iterating over the bytes costs ten times as much.
  for (let at = 0; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 0xff] as number)
  }
  return ~crc >>> 0
}

let table: Int32Array | undefined

function makeTable(): Int32Array {
  const made = new Int32Array(256)
  for (let index = 0; index < 256; index++) {
    let value = index
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    made[index] = value
  }
  return made
}
