import { get } from "node:http";

/** A body as it travels, still compressed: fetch would unpack it. Throws unless the answer is 200. */
export function bytesOnWire(
  url: string,
  acceptEncoding = "gzip",
): Promise<{ bytes: Buffer; encoding?: string }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { "accept-encoding": acceptEncoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200)
          resolve({ bytes: Buffer.concat(chunks), encoding: response.headers["content-encoding"] });
        else reject(new Error(`${url} must answer 200, got ${response.statusCode}`));
      });
    });
    request.on("error", reject);
  });
}
