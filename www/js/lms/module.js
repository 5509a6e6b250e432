/** The wasm module as bytes: a platform may serve it under any type. */
export async function moduleBytes(name) {
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return response.arrayBuffer();
}
