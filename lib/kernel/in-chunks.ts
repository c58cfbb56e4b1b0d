/** Items some at a time, in their order; the last ones may be fewer. */
export async function* inChunks<T>(items: AsyncIterable<T>, atOnce: number): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length < atOnce) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
