/** Where a result goes: to the standard output, or whole into a file. */
import { realpath } from 'node:fs/promises'
import { mistake } from '../files/mistake.ts'
import { writeOutput } from '../files/write-file.ts'

/** Writes a result. Throws `UserError` where the output is one of the inputs, or cannot be written. */
export async function writeResult(
  result: string | Uint8Array,
  output: string | undefined,
  inputs: readonly string[],
): Promise<void> {
  if (output === undefined) {
    process.stdout.write(result)
    return
  }
  await refuseInput(output, inputs)
  await writeOutput(output, typeof result === 'string' ? Buffer.from(result) : result)
}

/** Throws `UserError` where the output is one of the inputs. */
export async function refuseInput(output: string, inputs: readonly string[]): Promise<void> {
  const place = await placeOf(output)
  for (const input of inputs) if (place === (await placeOf(input))) throw mistake('output-is-input', output)
}

// What is not there yet is no input.
async function placeOf(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}
