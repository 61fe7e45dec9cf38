/* Bytes to the letters of a link and back, and smaller by the browser's own compression. In this folder names are made with
   `var`: two scripts of one window may hold them. */
var cxShareBytes = (() => {
  /** Bytes of what stands in a link. A small link can hold a text a thousand times as long, made to fill the memory. */
  const MOST = 2_000_000;
  /** Characters of a link; no browser takes a longer address. */
  const LONGEST = 2_000_000;
  const PIECE = 1_024;

  /** Base64 for addresses (RFC 4648, section 5), without padding. */
  const toCode = (bytes) => {
    let text = "";
    for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
    return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  };

  /** @throws {DOMException} for letters that toCode does not write */
  const fromCode = (code) =>
    Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

  /** Some browsers have the class and not this method, and say so only when they are asked for it. */
  const made = (kind) => {
    try {
      return new globalThis[kind]("deflate-raw");
    } catch {
      return null;
    }
  };

  /** Bytes in small pieces, each taken only when the one before is used up. */
  const stream = (bytes) => {
    let at = 0;
    return new ReadableStream({
      pull(to) {
        if (at >= bytes.length) to.close();
        else to.enqueue(bytes.slice(at, at += PIECE));
      },
    }, { highWaterMark: 0 });
  };

  const joined = (parts, size) => {
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };

  /** All that comes out of a stream; null, and the stream stopped, as soon as it is more than `most`. */
  const drain = async (from, most) => {
    const reader = from.getReader();
    const parts = [];
    let size = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > most) return reader.cancel().then(() => null);
      parts.push(next.value);
    }
    return joined(parts, size);
  };

  /** @param {Uint8Array} bytes @returns {Promise<Uint8Array|null>} null where this browser cannot */
  const deflate = async (bytes) => {
    const by = made("CompressionStream");
    return by && drain(stream(bytes).pipeThrough(by), Infinity);
  };

  /** @returns {Promise<Uint8Array|null>} null where it is more than MOST; rejected where it is damaged */
  const inflate = async (bytes) => drain(stream(bytes).pipeThrough(made("DecompressionStream")), MOST);

  /** Whether this browser can read what another one has compressed. */
  const canInflate = () => made("DecompressionStream") !== null;

  return { MOST, LONGEST, toCode, fromCode, deflate, inflate, canInflate };
})();
